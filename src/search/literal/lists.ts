import { coverOf, type Part } from './cover.ts';
import { bucketFile, characterFile, commonFile, tripleFile } from './format.ts';
import { growingIn } from './gaps.ts';
import { once } from './once.ts';
import { Buckets } from './read-buckets.ts';
import type { Where } from './read-head.ts';
import { isReading } from './syllable-numbers.ts';
import { type LoadFile, unpack } from './unpack.ts';

/** So many parts of a long text are looked up at first. */
const PARTS = 3;

/** What knows of a text whether it may stand somewhere. */
export interface MayHave {
	has(text: string): Promise<boolean>;
}

/** Where texts stand in a segment; for that nothing has to be known of its entries. */
export class Lists implements MayHave {
	readonly #commonPairs: ReadonlySet<string>;
	readonly #pairs: Buckets;
	readonly #triples: Buckets;
	readonly #common: Buckets;
	readonly #characters: Buckets;
	/** The words of a query have parts in common with the whole of it. */
	readonly #unpacked = new Map<string, Promise<Uint32Array>>();

	/** @param load gets files of the index. */
	constructor(where: Where, load: LoadFile, version: string) {
		const read = (file: string) => load(file).then(unpack);
		this.#commonPairs = where.commonPairs;
		this.#pairs = new Buckets(2, where.pairs, (bucket) => read(bucketFile(version, bucket)));
		this.#triples = new Buckets(3, where.triples, (bucket) => read(tripleFile(version, bucket)));
		this.#common = new Buckets(2, where.common, (bucket) => read(commonFile(version, bucket)));
		this.#characters = new Buckets(1, where.characters, (bucket) => read(characterFile(version, bucket)));
	}

	/** Whether a text may stand somewhere; one that stands there does. Part after part, for the first ones mostly tell. */
	async has(text: string): Promise<boolean> {
		const byEntry = this.byEntry(text);
		if (byEntry) return (await byEntry.listOf(text)) !== undefined;
		let places: Uint32Array | undefined;
		for (const part of fromEnds(this.partsOf(text).all)) {
			const list = await this.#listOf(part);
			places = places ? keepThose(places, list) : beginsOf(list);
			if (places.length === 0) return false;
		}
		return true;
	}

	/** What lists the entries with a text and not its places: of a single character, and of a pair that stands nearly everywhere. */
	byEntry(text: string): Buckets | undefined {
		return text.length === 1 ? this.#characters : this.#commonPairs.has(text) ? this.#common : undefined;
	}

	/** The parts that cover a text, and those of them that are looked up at first. */
	partsOf(text: string): { few: Part[]; all: Part[] } {
		const all = coverOf(text, this.#commonPairs, this.#pairs, this.#triples);
		return { all, few: isReading(text) ? all : all.slice(0, PARTS) };
	}

	/** Places where all these parts of a text stand as they do in it. */
	async placesOf(parts: Part[]): Promise<Uint32Array> {
		const lists = await Promise.all(parts.map((part) => this.#listOf(part)));
		const [rarest, ...others] = lists.sort((a, b) => a.places.length - b.places.length);
		return others.reduce((places, list) => keepThose(places, list), beginsOf(rarest!));
	}

	async #listOf({ offset, of, from }: Part): Promise<List> {
		const places = await once(this.#unpacked, of, async () => {
			const list = await from.listOf(of);
			return list ? growingIn(list) : NOWHERE;
		});
		return { offset, places };
	}
}

/** The last, the first, and those between: a sieve lets nothing pass whose neighbouring parts do not stand together somewhere. */
function fromEnds(parts: Part[]): Part[] {
	const [first, ...others] = [...parts].sort((a, b) => a.offset - b.offset);
	const last = others.pop();
	return [last, first, ...others].filter((part) => part !== undefined);
}

interface List {
	/** How far from its beginning a text has the part. */
	offset: number;
	places: Uint32Array;
}

const NOWHERE = new Uint32Array();

/** Where texts begin that have the part. */
function beginsOf({ offset, places }: List): Uint32Array {
	if (offset === 0) return places;
	const begins = new Uint32Array(places.length);
	let count = 0;
	for (let number = 0; number < places.length; number++)
		if (places[number]! >= offset) begins[count++] = places[number]! - offset;
	return begins.subarray(0, count);
}

function keepThose(begins: Uint32Array, { offset, places }: List): Uint32Array {
	const kept = new Uint32Array(Math.min(begins.length, places.length));
	let count = 0;
	let at = 0;
	// Counting, here and where thousands are gone through: "of" takes several times as long in code that is just loaded.
	for (let number = 0; number < begins.length; number++) {
		const place = begins[number]! + offset;
		while (at < places.length && places[at]! < place) at++;
		if (places[at] === place) kept[count++] = begins[number]!;
	}
	return kept.subarray(0, count);
}
