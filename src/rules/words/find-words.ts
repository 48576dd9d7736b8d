import type { NetworkSettings } from '../../schema/network.ts';
import { commonSlips } from './common-slips.ts';
import { officialSlips } from './official-slips.ts';
import type { Word } from './word.ts';

const SLIPS = [...officialSlips, ...commonSlips];

interface Search {
	pattern: RegExp;
	words: ReadonlyMap<string, Word>;
}

const prepared = new WeakMap<NetworkSettings, Search>();

/** The network's own words and the slips nobody means, each where it stands in a text; the longest first. */
export function findWords(text: string, network: NetworkSettings): { offset: number; word: Word }[] {
	const { pattern, words } = searchOf(network);
	return [...text.matchAll(pattern)].flatMap(({ 0: wrong, index }) => {
		const word = words.get(wrong);
		return word && !isPartOfRight(text, index, word) ? [{ offset: index, word }] : [];
	});
}

function searchOf(network: NetworkSettings): Search {
	const found = prepared.get(network);
	if (found) return found;
	// What the network says of a word counts more than what the system says.
	const words = new Map<string, Word>(SLIPS.map((word) => [word.wrong, word]));
	for (const word of network.policies?.words ?? []) words.set(word.wrong, { ...words.get(word.wrong), ...word });
	const sorted = [...words.keys()].sort((a, b) => b.length - a.length);
	const search = { pattern: new RegExp(sorted.map(escaped).join('|'), 'g'), words };
	prepared.set(network, search);
	return search;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function isPartOfRight(text: string, index: number, { wrong, right = '', unless = [] }: Word): boolean {
	return [right, ...unless].some((longer) => {
		for (let at = longer.indexOf(wrong); at >= 0; at = longer.indexOf(wrong, at + 1)) {
			if (text.startsWith(longer, index - at)) return true;
		}
		return false;
	});
}
