import { NumberReader } from './bytes.ts';
import { yearOf } from './day-number.ts';
import { fold } from './fold.ts';
import { type EntryText, headFile, type IndexedSite, type ListedSegment, textFile, whereFile } from './format.ts';
import { Found } from './found.ts';
import { Lists } from './lists.ts';
import { once } from './once.ts';
import type { Buckets } from './read-buckets.ts';
import { type Known, readHead, readWhere } from './read-head.ts';
import { type LoadFile, unpack, unpackJson } from './unpack.ts';

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

	/** The entries that have a folded text. */
	async find(text: string): Promise<Found> {
		if (text.length === 0) return new Found(0);
		const byEntry = this.#lists.byEntry(text);
		return byEntry ? this.#findListed(byEntry, text) : this.#findText(text);
	}

	/** What stands nearly everywhere is listed by its entries alone. */
	async #findListed(buckets: Buckets, text: string): Promise<Found> {
		const bytes = (await buckets.listOf(text)) ?? new Uint8Array();
		const list = new NumberReader(bytes);
		const found = new Found(bytes.length);
		for (let entry = -1; !list.isAtEnd; ) {
			const step = list.next();
			entry += step >> 1;
			if (this.siteOf(entry)) found.add(entry, step % 2 === 1);
		}
		return found;
	}

	async #findText(text: string): Promise<Found> {
		const { few, all } = this.#lists.partsOf(text);
		const places = await this.#lists.placesOf(few);
		const found = this.#byEntry(places);
		if (few.length === all.length) return found;
		// Reading must not take more requests than looking up.
		if (found.length > all.length - few.length) return this.#byEntry(await this.#lists.placesOf(all));
		const lacking = new Set<number>();
		await Promise.all(
			Array.from(found.entries.subarray(0, found.length), async (entry) => {
				const read = await this.textOf(entry).catch(() => undefined);
				const has =
					read && [read.title, read.body, read.about].some((part) => part.includes(text) || fold(part).includes(text));
				if (has === false) lacking.add(entry);
			}),
		);
		return this.#byEntry(places, lacking);
	}

	#byEntry(places: Uint32Array, lacking?: Set<number>): Found {
		const { starts, titleLengths } = this.known;
		const found = new Found(Math.min(places.length, titleLengths.length), places);
		let entry = -1;
		for (let from = 0; from < places.length; ) {
			const place = places[from]!;
			// The next entry with the text is mostly not far.
			entry = entry + 1 < titleLengths.length && place < starts[entry + 2]! ? entry + 1 : lastNotAbove(starts, place);
			const end = starts[entry + 1]!;
			let to = from + 1;
			while (to < places.length && places[to]! < end) to++;
			if (this.siteOf(entry) && !lacking?.has(entry))
				found.add(entry, place < starts[entry]! + titleLengths[entry]!, from, to);
			from = to;
		}
		return found;
	}
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));

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
