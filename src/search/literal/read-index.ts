import { NumberReader } from './bytes.ts';
import { bucketFile, type ListedEntry, pinyinFile, START, type Start, textFile } from './format.ts';

/** Gets a file of an index by its name below the index's folder; rejects when there is none. */
export type LoadFile = (name: string) => Promise<Uint8Array>;

/** An index as it is read: nothing is fetched before it is needed, nothing twice. */
export class LiteralIndex {
	readonly entries: ListedEntry[];
	/** Where each entry's text begins, and where the last one ends. */
	readonly starts: Uint32Array;
	readonly #start: Start;
	readonly #load: LoadFile;
	readonly #buckets = new Map<number, Promise<Bucket>>();
	readonly #texts = new Map<number, Promise<string>>();
	#syllables: Promise<string[]> | undefined;

	private constructor(start: Start, load: LoadFile) {
		this.#start = start;
		this.#load = load;
		this.entries = start.entries;
		this.starts = new Uint32Array(start.lengths.length + 1);
		start.lengths.forEach((length, entry) => {
			this.starts[entry + 1] = this.starts[entry]! + length;
		});
	}

	static async open(load: LoadFile): Promise<LiteralIndex> {
		const packed = await load(START);
		return new LiteralIndex(JSON.parse(decode(await unpack(packed))), load);
	}

	/** All places of a folded text of at least one character, in order. */
	async placesOf(text: string): Promise<Uint32Array> {
		if (text.length === 1) return this.#placesOfCharacter(text);
		// Every other pair covers the text; the last one may overlap.
		const offsets = Array.from({ length: Math.ceil(text.length / 2) }, (_, at) => Math.min(at * 2, text.length - 2));
		const lists = await Promise.all(
			offsets.map(async (offset) => {
				const pair = text.slice(offset, offset + 2);
				return { offset, places: (await this.#bucketOf(pair))?.places(pair) ?? new Uint32Array() };
			}),
		);
		const [rarest, ...others] = lists.sort((a, b) => a.places.length - b.places.length);
		let places: Uint32Array = rarest!.places.map((place) => place - rarest!.offset);
		for (const { offset, places: known } of others) places = keepThose(places, known, offset);
		return places;
	}

	/** The number of the entry a place stands in. */
	entryAt(place: number): number {
		return lastNotAbove(this.starts, place);
	}

	/** How long an entry's folded title is. */
	titleLength(entry: number): number {
		return this.#start.titleLengths[entry]!;
	}

	/** Body of an entry and what is said about it, as written. */
	textOf(entry: number): Promise<string> {
		return once(this.#texts, entry, async () => decode(await this.#read(textFile(this.#start.version, entry))));
	}

	/** The syllables of each title. */
	syllables(): Promise<string[]> {
		this.#syllables ??= this.#read(pinyinFile(this.#start.version)).then((bytes) => JSON.parse(decode(bytes)));
		this.#syllables.catch(() => (this.#syllables = undefined));
		return this.#syllables;
	}

	async #placesOfCharacter(character: string): Promise<Uint32Array> {
		const first = this.#numberOf(`${character}\u0000`);
		const last = this.#numberOf(`${character}\uffff`);
		const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((number) => number >= 0);
		const buckets = await Promise.all(numbers.map((number) => this.#bucket(number)));
		const places = buckets.flatMap((bucket) => bucket.beginningWith(character)).flatMap((list) => Array.from(list));
		return Uint32Array.from(places).sort();
	}

	async #bucketOf(pair: string): Promise<Bucket | undefined> {
		const number = this.#numberOf(pair);
		return number < 0 ? undefined : this.#bucket(number);
	}

	/** The bucket a pair would stand in; −1 when it would stand before all. */
	#numberOf(pair: string): number {
		const { firstPairs } = this.#start;
		let low = 0;
		let high = firstPairs.length / 2;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (firstPairs.slice(middle * 2, middle * 2 + 2) <= pair) low = middle + 1;
			else high = middle;
		}
		return low - 1;
	}

	#bucket(number: number): Promise<Bucket> {
		return once(
			this.#buckets,
			number,
			async () => new Bucket(await this.#read(bucketFile(this.#start.version, number))),
		);
	}

	async #read(name: string): Promise<Uint8Array> {
		return unpack(await this.#load(name));
	}
}

/** Some neighbouring pairs; their places are decoded when they are asked for. */
class Bucket {
	readonly #bytes: Uint8Array;
	readonly #lists = new Map<string, [start: number, end: number]>();

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		const reader = new NumberReader(bytes);
		while (!reader.isAtEnd) {
			const pair = String.fromCharCode(reader.next(), reader.next());
			const length = reader.next();
			this.#lists.set(pair, [reader.at, reader.at + length]);
			reader.at += length;
		}
	}

	places(pair: string): Uint32Array {
		const [start, end] = this.#lists.get(pair) ?? [0, 0];
		const reader = new NumberReader(this.#bytes.subarray(start, end));
		const places: number[] = [];
		for (let place = 0; !reader.isAtEnd; places.push(place)) place += reader.next();
		return Uint32Array.from(places);
	}

	beginningWith(character: string): Uint32Array[] {
		return [...this.#lists.keys()].filter((pair) => pair[0] === character).map((pair) => this.places(pair));
	}
}

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

/** What failed may be tried again. */
function once<T>(known: Map<number, Promise<T>>, key: number, make: () => Promise<T>): Promise<T> {
	const value = known.get(key) ?? make();
	known.set(key, value);
	value.catch(() => known.delete(key));
	return value;
}

// A server may have unpacked it on the way.
async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
	const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
