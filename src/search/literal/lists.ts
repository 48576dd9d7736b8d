import { coverOf, type Part } from './cover.ts';
import { bucketFile, characterFile, commonFile, tripleFile } from './format.ts';
import { growingIn } from './gaps.ts';
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

	/** @param load gets files of the index. */
	constructor(where: Where, load: LoadFile, version: string) {
		const read = (file: string) => load(file).then(unpack);
		this.#commonPairs = where.commonPairs;
		this.#pairs = new Buckets(2, where.pairs, (bucket) => read(bucketFile(version, bucket)));
		this.#triples = new Buckets(3, where.triples, (bucket) => read(tripleFile(version, bucket)));
		this.#common = new Buckets(2, where.common, (bucket) => read(commonFile(version, bucket)));
		this.#characters = new Buckets(1, where.characters, (bucket) => read(characterFile(version, bucket)));
	}

	/** Whether a text may stand somewhere; one that stands there does. Part after part, for the first one mostly tells. */
	async has(text: string): Promise<boolean> {
		const byEntry = this.byEntry(text);
		if (byEntry) return (await byEntry.listOf(text)) !== undefined;
		let places: Uint32Array | undefined;
		for (const part of this.partsOf(text).all) {
			const list = await listOf(part);
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
		const lists = await Promise.all(parts.map(listOf));
		const [rarest, ...others] = lists.sort((a, b) => a.places.length - b.places.length);
		return others.reduce((places, list) => keepThose(places, list), beginsOf(rarest!));
	}
}

interface List {
	/** How far from its beginning a text has the part. */
	offset: number;
	places: Uint32Array;
}

const NOWHERE = new Uint32Array();

async function listOf({ offset, of, from }: Part): Promise<List> {
	const list = await from.listOf(of);
	return { offset, places: list ? growingIn(list) : NOWHERE };
}

/** Where texts begin that have the part. */
const beginsOf = ({ offset, places }: List): Uint32Array =>
	offset === 0 ? places : places.filter((place) => place >= offset).map((place) => place - offset);

function keepThose(begins: Uint32Array, { offset, places }: List): Uint32Array {
	let at = 0;
	return begins.filter((begin) => {
		while (at < places.length && places[at]! < begin + offset) at++;
		return places[at] === begin + offset;
	});
}
