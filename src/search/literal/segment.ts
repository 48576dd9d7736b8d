import { NumberReader } from './bytes.ts';
import { coverOf, type Part } from './cover.ts';
import { yearOf } from './day-number.ts';
import { fold } from './fold.ts';
import {
	bucketFile,
	characterFile,
	commonFile,
	type EntryText,
	headFile,
	type IndexedSite,
	type ListedSegment,
	textFile,
	tripleFile,
} from './format.ts';
import { growingIn } from './gaps.ts';
import { once } from './once.ts';
import { Buckets } from './read-buckets.ts';
import { type Head, readHead } from './read-head.ts';
import { isReading } from './syllable-numbers.ts';
import { type LoadFile, unpack, unpackJson } from './unpack.ts';

/** So many pairs of a long text are looked up before entries are rather read than looked up further. */
const PAIRS = 3;

/** Where in an entry a text was found: how often, and whether in its title. */
export interface Found {
	entry: number;
	inTitle: boolean;
	count: number;
	/** The first of its places among these; none for a single character. */
	from: number;
	places: Uint32Array;
}

/** Entries indexed together. */
export class Segment {
	readonly head: Head;
	readonly #sites: (IndexedSite | undefined)[];
	readonly #load: LoadFile;
	readonly #pairs: Buckets;
	readonly #triples: Buckets;
	readonly #common: Buckets;
	readonly #characters: Buckets;
	readonly #texts = new Map<number, Promise<EntryText>>();

	private constructor(head: Head, load: LoadFile, folder: string, listed: ListedSegment, sites: IndexedSite[]) {
		this.head = head;
		this.#load = load;
		const { version, without = [] } = listed;
		this.#sites = head.tables.sites.map((slug) =>
			without.includes(slug) ? undefined : sites.find((site) => site.slug === slug),
		);
		const read = (file: string) => load(folder + file).then(unpack);
		this.#pairs = new Buckets(2, head.pairs, (bucket) => read(bucketFile(version, bucket)));
		this.#triples = new Buckets(3, head.triples, (bucket) => read(tripleFile(version, bucket)));
		this.#common = new Buckets(2, head.common, (bucket) => read(commonFile(version, bucket)));
		this.#characters = new Buckets(1, head.characters, (bucket) => read(characterFile(version, bucket)));
	}

	static async open(load: LoadFile, folder: string, listed: ListedSegment, sites: IndexedSite[]): Promise<Segment> {
		const { version, head: inline } = listed;
		const head = readHead(inline ? bytesOf(inline) : await unpack(await load(folder + headFile(version))));
		return new Segment(head, load, folder, listed, sites);
	}

	/** The site of an entry; none when its entries here no longer count. */
	siteOf(entry: number): IndexedSite | undefined {
		return this.#sites[this.head.sites[entry]! - 1];
	}

	columnOf(entry: number): string | undefined {
		return this.head.tables.columns[this.head.columns[entry]! - 1];
	}

	topicOf(entry: number): string | undefined {
		return this.head.tables.topics[this.head.topics[entry]! - 1];
	}

	yearOf(entry: number): string | undefined {
		return yearOf(this.head.days[entry]!);
	}

	/** What an entry's list of results shows; rejects when its site was published anew without it. */
	textOf(entry: number): Promise<EntryText> {
		return once(this.#texts, entry, async () => {
			const slug = this.siteOf(entry)?.slug;
			return unpackJson(await this.#load((slug ? `${slug}/` : '') + textFile(this.head.textName(entry))));
		});
	}

	/** All entries that have a folded text, in order. */
	async find(text: string): Promise<Found[]> {
		if (text.length === 0) return [];
		const listed = text.length === 1 ? this.#characters : this.head.commonPairs.has(text) ? this.#common : undefined;
		const found = listed ? await this.#findListed(listed, text) : await this.#findText(text);
		return found.filter(({ entry }) => this.siteOf(entry));
	}

	/** What stands nearly everywhere is listed by its entries alone. */
	async #findListed(buckets: Buckets, text: string): Promise<Found[]> {
		const bytes = await buckets.listOf(text);
		const list = bytes && new NumberReader(bytes);
		const found: Found[] = [];
		for (let entry = -1; list && !list.isAtEnd; ) {
			const step = list.next();
			entry += step >> 1;
			found.push({ entry, inTitle: step % 2 === 1, count: 0, from: 0, places: NOWHERE });
		}
		return found;
	}

	async #findText(text: string): Promise<Found[]> {
		const cover = coverOf(text, this.head.commonPairs, this.#pairs, this.#triples);
		const few = isReading(text) ? cover : cover.slice(0, PAIRS);
		const found = this.#byEntry(await this.#placesOf(few));
		if (few.length === cover.length) return found;
		// Reading must not take more requests than looking up.
		if (found.length > cover.length - few.length) return this.#byEntry(await this.#placesOf(cover));
		const has = await Promise.all(
			found.map(({ entry }) =>
				this.textOf(entry).then(
					({ title, body, about }) => [title, body, about].some((part) => fold(part).includes(text)),
					() => true,
				),
			),
		);
		return found.filter((_, index) => has[index]);
	}

	/** Places where all these parts of a text stand as they do in it. */
	async #placesOf(parts: Part[]): Promise<Uint32Array> {
		const lists = await Promise.all(
			parts.map(async ({ offset, of, from }) => {
				const list = await from.listOf(of);
				return { offset, places: list ? growingIn(list) : NOWHERE };
			}),
		);
		const [rarest, ...others] = lists.sort((a, b) => a.places.length - b.places.length);
		const begin = rarest!.offset;
		let places: Uint32Array = begin === 0 ? rarest!.places : before(rarest!.places, begin);
		for (const { offset, places: known } of others) places = keepThose(places, known, offset);
		return places;
	}

	#byEntry(places: Uint32Array): Found[] {
		const { starts, titleLengths } = this.head;
		const found: Found[] = [];
		let entry = -1;
		for (let from = 0; from < places.length; ) {
			const place = places[from]!;
			// The next entry with the text is mostly not far.
			entry = entry + 1 < titleLengths.length && place < starts[entry + 2]! ? entry + 1 : lastNotAbove(starts, place);
			const end = starts[entry + 1]!;
			let to = from + 1;
			while (to < places.length && places[to]! < end) to++;
			found.push({ entry, inTitle: place < starts[entry]! + titleLengths[entry]!, count: to - from, from, places });
			from = to;
		}
		return found;
	}
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));

const NOWHERE = new Uint32Array();

/** Where texts begin whose pairs stand at these places, so far behind. */
const before = (places: Uint32Array, offset: number): Uint32Array =>
	places.filter((place) => place >= offset).map((place) => place - offset);

function keepThose(places: Uint32Array, known: Uint32Array, offset: number): Uint32Array {
	let at = 0;
	return places.filter((place) => {
		while (at < known.length && known[at]! < place + offset) at++;
		return known[at] === place + offset;
	});
}

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
