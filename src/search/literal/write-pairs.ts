import { NumberWriter } from './bytes.ts';
import { END } from './format.ts';

/** Bytes of a bucket before it is packed: about 8 KB to load. */
const BUCKET = 10_000;

/** Buckets of pairs with all their places, ordered by their characters. */
export interface Buckets {
	firstPairs: string;
	files: Uint8Array[];
}

/**
 * Lists for every two characters that stand together where they do. A last character forms a pair with the end after it,
 * so that the pairs which begin with a character tell all places of that character.
 */
export function writePairs(text: string): Buckets {
	const { pairs, places, ends } = placesOfPairs(text);
	const files: Uint8Array[] = [];
	let firstPairs = '';
	const bucket = new NumberWriter();
	const list = new NumberWriter();
	let start = 0;
	pairs.forEach((pair, index) => {
		list.clear();
		let before = 0;
		for (let at = start; at < ends[index]!; at++) {
			list.add(places[at]! - before);
			before = places[at]!;
		}
		start = ends[index]!;
		if (bucket.length > 0 && bucket.length + list.length > BUCKET) {
			files.push(bucket.bytes().slice());
			bucket.clear();
		}
		if (bucket.length === 0) firstPairs += pair;
		bucket.add(pair.charCodeAt(0));
		bucket.add(pair.charCodeAt(1));
		bucket.add(list.length);
		bucket.append(list);
	});
	if (bucket.length > 0) files.push(bucket.bytes().slice());
	return { firstPairs, files };
}

/** All pairs in order; the places of pair `i` end before `ends[i]`. */
function placesOfPairs(text: string): { pairs: string[]; places: Uint32Array; ends: Uint32Array } {
	const units = new Uint16Array(text.length);
	for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
	const characters = [...new Set(units)].sort((a, b) => a - b);
	const number = new Uint16Array(65_536);
	for (const [index, character] of characters.entries()) number[character] = index;
	for (let at = 0; at < units.length; at++) units[at] = number[units[at]!]!;
	const width = characters.length;
	const end = text === '' ? -1 : number[END.charCodeAt(0)];
	const pairAt = (at: number) => units[at]! * width + units[at + 1]!;

	const counts = new Map<number, number>();
	for (let at = 0; at + 1 < units.length; at++) {
		if (units[at] !== end) counts.set(pairAt(at), (counts.get(pairAt(at)) ?? 0) + 1);
	}
	const keys = Float64Array.from(counts.keys()).sort();
	const next = new Map<number, number>();
	const ends = new Uint32Array(keys.length);
	let sum = 0;
	keys.forEach((key, index) => {
		next.set(key, sum);
		sum += counts.get(key)!;
		ends[index] = sum;
	});
	const places = new Uint32Array(sum);
	for (let at = 0; at + 1 < units.length; at++) {
		if (units[at] === end) continue;
		const key = pairAt(at);
		const place = next.get(key)!;
		places[place] = at;
		next.set(key, place + 1);
	}
	const pairs = Array.from(keys, (key) =>
		String.fromCharCode(characters[Math.floor(key / width)]!, characters[key % width]!),
	);
	return { pairs, places, ends };
}
