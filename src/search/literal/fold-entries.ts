import { fold } from './fold.ts';
import { END, type EntryText } from './format.ts';
import { initialsOf, numberedSyllables } from './syllable-numbers.ts';
import { syllablesOf } from './syllables.ts';

/** How much of an entry is its title, and how much all of it is, with the ends. */
export interface FoldedLengths {
	titleLength: number;
	length: number;
}

/** Folds what can be found of entries, one after the other: title, body, what is said about it, and the title's pinyin. */
export function foldEntries(entries: Iterable<EntryText>): { units: Uint16Array; folded: FoldedLengths[] } {
	let units = new Uint16Array(1 << 16);
	let at = 0;
	const folded: FoldedLengths[] = [];
	for (const { title, body, about } of entries) {
		const syllables = syllablesOf(title);
		const [first = '', ...rest] = [title, body, about].map(fold);
		const text = [first, ...rest, initialsOf(syllables), numberedSyllables(syllables)]
			.map((part) => part + END)
			.join('');
		if (at + text.length > units.length) {
			const larger = new Uint16Array(Math.max(at + text.length, units.length * 2));
			larger.set(units);
			units = larger;
		}
		for (let index = 0; index < text.length; index++) units[at + index] = text.charCodeAt(index);
		at += text.length;
		folded.push({ titleLength: first.length, length: text.length });
	}
	return { units: units.subarray(0, at), folded };
}
