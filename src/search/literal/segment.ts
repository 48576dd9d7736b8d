import { NumberReader } from './bytes.ts';
import { yearOf } from './day-number.ts';
import { fold } from './fold.ts';
import { type EntryText, headFile, type IndexedSite, type ListedSegment, textFile, whereFile } from './format.ts';
import { Lists } from './lists.ts';
import { once } from './once.ts';
import type { Buckets } from './read-buckets.ts';
import { type Known, readHead, readWhere } from './read-head.ts';
import { type LoadFile, unpack, unpackJson } from './unpack.ts';

/**
 * What is made of an entry in which a text was found: whether it is in the title, and which of these are its places; no
 * places are known of what is listed by entries alone.
 */
export type Make<T> = (entry: number, inTitle: boolean, places: Uint32Array, from: number, to: number) => T;

/** Where the files of an index are, and whose entries they have. */
export interface Opening {
	load: LoadFile;
	folder: string;
	sites: IndexedSite[];
}

/** Entries indexed together. */
export class Segment {
	readonly known: Known;
	readonly #lists: Lists;
	readonly #sites: (IndexedSite | undefined)[];
	readonly #load: LoadFile;
	readonly #texts = new Map<number, Promise<EntryText>>();

	private constructor(known: Known, lists: Lists, sites: (IndexedSite | undefined)[], load: LoadFile) {
		this.known = known;
		this.#lists = lists;
		this.#sites = sites;
		this.#load = load;
	}

	/** Reads what is known of the entries, and where to look for what unless that was read before. */
	static async open(
		{ load, folder, sites }: Opening,
		{ version, head, without = [] }: ListedSegment,
		read?: Promise<Lists>,
	): Promise<Segment> {
		const loadPart: LoadFile = (file) => load(folder + file);
		const { known, where } = readHead(head ? bytesOf(head) : await unpack(await loadPart(headFile(version))));
		const lists = (await read) ?? new Lists(where, loadPart, version);
		const counting = known.tables.sites.map((slug) =>
			without.includes(slug) ? undefined : sites.find((site) => site.slug === slug),
		);
		return new Segment(known, lists, counting, load);
	}

	/** Reads only where to look for what. */
	static async openLists({ load, folder }: Opening, { version }: ListedSegment): Promise<Lists> {
		const loadPart: LoadFile = (file) => load(folder + file);
		const bytes = await unpack(await loadPart(whereFile(version)));
		return new Lists(readWhere(new NumberReader(bytes)), loadPart, version);
	}

	/** The site of an entry; none when its entries here no longer count. */
	siteOf(entry: number): IndexedSite | undefined {
		return this.#sites[this.known.sites[entry]! - 1];
	}

	columnOf(entry: number): string | undefined {
		return this.known.tables.columns[this.known.columns[entry]! - 1];
	}

	topicOf(entry: number): string | undefined {
		return this.known.tables.topics[this.known.topics[entry]! - 1];
	}

	yearOf(entry: number): string | undefined {
		return yearOf(this.known.days[entry]!);
	}

	/** What an entry's list of results shows; rejects when its site was published anew without it. */
	textOf(entry: number): Promise<EntryText> {
		return once(this.#texts, entry, async () => {
			const slug = this.siteOf(entry)?.slug;
			return unpackJson(await this.#load((slug ? `${slug}/` : '') + textFile(this.known.textName(entry))));
		});
	}

	/** What is made of every entry that has a folded text, in order. */
	async find<T>(text: string, make: Make<T>): Promise<T[]> {
		if (text.length === 0) return [];
		const byEntry = this.#lists.byEntry(text);
		return byEntry ? this.#findListed(byEntry, text, make) : this.#findText(text, make);
	}

	/** What stands nearly everywhere is listed by its entries alone. */
	async #findListed<T>(buckets: Buckets, text: string, make: Make<T>): Promise<T[]> {
		const bytes = await buckets.listOf(text);
		const list = bytes && new NumberReader(bytes);
		const found: T[] = [];
		for (let entry = -1; list && !list.isAtEnd; ) {
			const step = list.next();
			entry += step >> 1;
			if (this.siteOf(entry)) found.push(make(entry, step % 2 === 1, NOWHERE, 0, 0));
		}
		return found;
	}

	async #findText<T>(text: string, make: Make<T>): Promise<T[]> {
		const { few, all } = this.#lists.partsOf(text);
		const places = await this.#lists.placesOf(few);
		if (few.length === all.length) return this.#byEntry(places, make);
		const entries = this.#byEntry(places, (entry) => entry);
		// Reading must not take more requests than looking up.
		if (entries.length > all.length - few.length) return this.#byEntry(await this.#lists.placesOf(all), make);
		const lacking = new Set<number>();
		await Promise.all(
			entries.map(async (entry) => {
				const read = await this.textOf(entry).catch(() => undefined);
				const has =
					read && [read.title, read.body, read.about].some((part) => part.includes(text) || fold(part).includes(text));
				if (has === false) lacking.add(entry);
			}),
		);
		return this.#byEntry(places, make, lacking);
	}

	#byEntry<T>(places: Uint32Array, make: Make<T>, lacking?: Set<number>): T[] {
		const { starts, titleLengths } = this.known;
		const found: T[] = [];
		let entry = -1;
		for (let from = 0; from < places.length; ) {
			const place = places[from]!;
			// The next entry with the text is mostly not far.
			entry = entry + 1 < titleLengths.length && place < starts[entry + 2]! ? entry + 1 : lastNotAbove(starts, place);
			const end = starts[entry + 1]!;
			let to = from + 1;
			while (to < places.length && places[to]! < end) to++;
			if (this.siteOf(entry) && !lacking?.has(entry))
				found.push(make(entry, place < starts[entry]! + titleLengths[entry]!, places, from, to));
			from = to;
		}
		return found;
	}
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));

const NOWHERE = new Uint32Array();

/** The index of the last number that is not above this one. */
function lastNotAbove(sorted: ArrayLike<number>, value: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (sorted[middle]! <= value) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
