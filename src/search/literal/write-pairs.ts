import { BucketWriter, type Sink, type WrittenBucket } from './bucket-writer.ts';
import { NumberWriter } from './bytes.ts';
import { COMMON, END } from './format.ts';
import { addGrowing } from './gaps.ts';
import { sortPlaces } from './sort-places.ts';

/** Takes the buckets of each kind. */
export interface PairSinks {
	pairs: Sink;
	triples: Sink;
	common: Sink;
}

/** What was written of each kind, and which pairs are common. */
export interface WrittenPairs {
	pairs: WrittenBucket[];
	triples: WrittenBucket[];
	common: WrittenBucket[];
	commonPairs: string;
}

/**
 * Lists for every two characters that stand together where they do, in buckets ordered by the characters. Of a pair that
 * stands nearly everywhere only its entries are listed, and its places by the character before or behind: longer texts are
 * found by those, which are short.
 */
export function writePairs(
	units: Uint16Array,
	entries: { length: number; titleLength: number }[],
	sinks: PairSinks,
): WrittenPairs {
	const places = sortPlaces(units, END.charCodeAt(0));
	const [pairs, triples, common] = [sinks.pairs, sinks.triples, sinks.common].map((sink) => new BucketWriter(sink));
	const list = new NumberWriter();
	const commons: [from: number, to: number][] = [];
	const beginsCommon = new Uint8Array(units.length + 1);
	for (const [from, to] of ranges(units, places)) {
		list.clear();
		addGrowing(list, places.subarray(from, to));
		if (list.length < COMMON) {
			pairs!.add(pairAt(units, places[from]!), list);
			continue;
		}
		commons.push([from, to]);
		for (let at = from; at < to; at++) beginsCommon[places[at]!] = 1;
		addEntries(list, places.subarray(from, to), entries);
		common!.add(pairAt(units, places[from]!), list);
	}
	if (commons.length > 0) writeTriples(units, places, beginsCommon, triples!);
	return {
		pairs: pairs!.finish(),
		triples: triples!.finish(),
		common: common!.finish(),
		commonPairs: commons.map(([from]) => pairAt(units, places[from]!)).join(''),
	};
}

/** Three characters wherever the first two or the last two are a common pair. */
function writeTriples(units: Uint16Array, places: Uint32Array, beginsCommon: Uint8Array, buckets: BucketWriter): void {
	const end = END.charCodeAt(0);
	const list = new NumberWriter();
	for (const [from, to] of ranges(units, places)) {
		const byThird = new Map<number, number[]>();
		for (let at = from; at < to; at++) {
			const place = places[at]!;
			const third = units[place + 2];
			if (third === undefined || third === end || !(beginsCommon[place] || beginsCommon[place + 1])) continue;
			const known = byThird.get(third);
			if (known) known.push(place);
			else byThird.set(third, [place]);
		}
		for (const third of [...byThird.keys()].sort((a, b) => a - b)) {
			list.clear();
			addGrowing(list, Uint32Array.from(byThird.get(third)!));
			buckets.add(pairAt(units, places[from]!) + String.fromCharCode(third), list);
		}
	}
}

/** Entries with a mark where it stands in the title; see `write-characters.ts`. */
function addEntries(list: NumberWriter, places: Uint32Array, entries: { length: number; titleLength: number }[]): void {
	list.clear();
	let entry = -1;
	let begin = 0;
	let next = 0;
	let before = -1;
	for (const place of places) {
		while (place >= next) {
			begin = next;
			next += entries[++entry]!.length;
		}
		if (entry === before) continue;
		list.add((entry - before) * 2 + (place < begin + entries[entry]!.titleLength ? 1 : 0));
		before = entry;
	}
}

function* ranges(units: Uint16Array, places: Uint32Array): Iterable<[from: number, to: number]> {
	for (let at = 0; at < places.length; ) {
		const from = at;
		const first = units[places[at]!]!;
		const second = units[places[at]! + 1]!;
		while (at < places.length && units[places[at]!] === first && units[places[at]! + 1] === second) at++;
		yield [from, at];
	}
}

const pairAt = (units: Uint16Array, place: number): string => String.fromCharCode(units[place]!, units[place + 1]!);
