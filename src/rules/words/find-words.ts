import type { NetworkSettings } from '../../schema/network.ts';
import { commonSlips } from './common-slips.ts';
import { officialSlips } from './official-slips.ts';
import type { Word } from './word.ts';

const SLIPS = [...officialSlips, ...commonSlips];

interface Search {
	/** Words by the code of their first character, the longest first. */
	words: ReadonlyMap<number, Word[]>;
	/** By `pairOf`: whether a word may begin with two characters; nearly every place is passed by this alone. */
	begins: Uint8Array;
}

/** Another place for most pairs of characters. */
const pairOf = (first: number, second: number): number => (first * 31 + second) & 0xffff;

const prepared = new WeakMap<NetworkSettings, Search>();

/** The network's own words and the slips nobody means, each where it stands in a text; the longest first. */
export function findWords(text: string, network: NetworkSettings): { offset: number; word: Word }[] {
	const { words, begins } = searchOf(network);
	const found: { offset: number; word: Word }[] = [];
	let after = 0;
	let next = text.charCodeAt(0);
	for (let offset = 0; offset < text.length; offset++) {
		const code = next;
		next = offset + 1 < text.length ? text.charCodeAt(offset + 1) : 0;
		if (begins[pairOf(code, next)] === 0 || offset < after) continue;
		const word = wordAt(text, offset, words.get(code));
		if (!word) continue;
		if (!isPartOfRight(text, offset, word)) found.push({ offset, word });
		after = offset + word.wrong.length;
	}
	return found;
}

// A function of its own: one that is made at every place of a text takes three times as long as all the rest.
const wordAt = (text: string, offset: number, words?: Word[]): Word | undefined =>
	words?.find(({ wrong }) => text.startsWith(wrong, offset));

function searchOf(network: NetworkSettings): Search {
	const before = prepared.get(network);
	if (before) return before;
	// What the network says of a word counts more than what the system says.
	const words = new Map<string, Word>(SLIPS.map((word) => [word.wrong, word]));
	for (const word of network.policies?.words ?? []) words.set(word.wrong, { ...words.get(word.wrong), ...word });
	const longestFirst = [...words.values()].sort((a, b) => b.wrong.length - a.wrong.length);
	const search: Search = {
		words: Map.groupBy(longestFirst, ({ wrong }) => wrong.charCodeAt(0)),
		begins: new Uint8Array(0x10000),
	};
	for (const { wrong } of longestFirst) {
		if (wrong.length === 1) search.begins.fill(1);
		else search.begins[pairOf(wrong.charCodeAt(0), wrong.charCodeAt(1))] = 1;
	}
	prepared.set(network, search);
	return search;
}

function isPartOfRight(text: string, index: number, { wrong, right = '', unless = [] }: Word): boolean {
	return [right, ...unless].some((longer) => {
		for (let at = longer.indexOf(wrong); at >= 0; at = longer.indexOf(wrong, at + 1)) {
			if (text.startsWith(longer, index - at)) return true;
		}
		return false;
	});
}
