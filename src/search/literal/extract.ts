import type { Piece } from '../engine.ts';
import { foldWithOrigin } from './fold.ts';

const BEFORE = 24;
const LENGTH = 100;

/** The part of a text where the words stand, closest together, with all of them marked; its beginning where none does. */
export function extract(text: string, words: string[]): Piece[] {
	const ranges = rangesAround(text, words);
	const first = closest(ranges, words.length);
	const begin = first === undefined ? 0 : beginOf(text, ranges[first]!.start);
	const end = Math.min(text.length, begin + LENGTH);
	const pieces = cut(text, begin, clean(text, end), ranges);
	if (begin > 0) pieces.unshift({ text: '…', isFound: false });
	if (end < text.length) pieces.push({ text: '…', isFound: false });
	return pieces;
}

/** A whole text with the words marked. */
export function mark(text: string, words: string[]): Piece[] {
	return cut(text, 0, text.length, rangesOf(text, words));
}

/** The places an extract may be made of. Words mostly stand there letter by letter: then only what is around them is folded. */
function rangesAround(text: string, words: string[]): Range[] {
	const written = words.map((word, number) =>
		placesOf(text, word).map((start) => ({ start, end: start + word.length, word: number })),
	);
	const ranges = written.some(({ length }) => length === 0) ? [] : inOrder(written.flat());
	const first = closest(ranges, words.length);
	if (first === undefined) return rangesOf(text, words);
	const place = ranges[first]!.start;
	const from = clean(text, Math.max(0, place - BEFORE));
	const around = rangesOf(text.slice(from, place + LENGTH), words);
	return around.map(({ start, end, word }) => ({ start: start + from, end: end + from, word }));
}

interface Range {
	start: number;
	end: number;
	word: number;
}

/** All places of folded words in a text, in order; those of different words may overlap. */
export function rangesOf(text: string, words: string[]): Range[] {
	const { folded, origin } = foldWithOrigin(text);
	const ranges = words.flatMap((word, number) =>
		placesOf(folded, word).map((at) => {
			const last = origin[at + word.length - 1]!;
			return { start: origin[at]!, end: last + widthAt(text, last), word: number };
		}),
	);
	return inOrder(ranges);
}

function placesOf(text: string, word: string): number[] {
	const places: number[] = [];
	for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) places.push(at);
	return places;
}

const inOrder = (ranges: Range[]): Range[] => ranges.sort((a, b) => a.start - b.start || b.end - a.end);

/** The number of the first range of the narrowest stretch that has as many of the words as possible. */
function closest(ranges: Range[], words: number): number | undefined {
	let best: { first: number; missing: number; width: number } | undefined;
	for (let first = 0; first < ranges.length; first++) {
		const seen = new Set<number>();
		let end = ranges[first]!.start;
		for (let at = first; at < ranges.length && seen.size < words; at++) {
			const range = ranges[at]!;
			if (range.end - ranges[first]!.start > LENGTH - BEFORE && seen.size > 0) break;
			if (!seen.has(range.word)) end = range.end;
			seen.add(range.word);
		}
		const missing = words - seen.size;
		const width = end - ranges[first]!.start;
		if (!best || missing < best.missing || (missing === best.missing && width < best.width))
			best = { first, missing, width };
		if (missing === 0 && words === 1) break;
	}
	return best?.first;
}

/** Some characters before a place: after the last stop if there is one near. */
function beginOf(text: string, place: number): number {
	const from = Math.max(0, place - BEFORE);
	if (from === 0) return 0;
	const before = text.slice(from, place);
	const stop = /.*[。！？；…\n]\s*/su.exec(before)?.[0].length ?? 0;
	// The rest of a number or a word says nothing, nor does what closes the words before.
	const rest = /[\da-z]/i.test(text.charAt(from - 1)) ? /^[\da-z]*/i.exec(before)![0].length : 0;
	const closing = /^[\s\p{Po}\p{Pe}\p{Pf}\p{Pd}]*/u.exec(before.slice(rest))![0].length;
	return clean(text, from + Math.max(stop, rest < before.length ? rest + closing : 0));
}

function cut(text: string, begin: number, end: number, ranges: Range[]): Piece[] {
	const pieces: Piece[] = [];
	const add = (from: number, to: number, isFound: boolean) => {
		if (from < to) pieces.push({ text: text.slice(from, to), isFound });
	};
	let at = begin;
	for (const { start, end: stop } of ranges) {
		if (stop <= at || start >= end) continue;
		add(at, Math.max(at, start), false);
		add(Math.max(at, start), Math.min(stop, end), true);
		at = Math.min(stop, end);
	}
	add(at, end, false);
	return pieces;
}

/** The place, or the one before it where it would divide a character of two units. */
const clean = (text: string, place: number): number => (isLow(text, place) ? place - 1 : place);
const isLow = (text: string, place: number): boolean => (text.charCodeAt(place) & 0xfc00) === 0xdc00;
const widthAt = (text: string, place: number): number => (isLow(text, place + 1) ? 2 : 1);
