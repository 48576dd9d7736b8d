import { foldEach } from './fold-each.ts';
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
	const put = (unit: number) => {
		if (at === units.length) {
			const larger = new Uint16Array(units.length * 2);
			larger.set(units);
			units = larger;
		}
		units[at++] = unit;
	};
	const end = () => put(END.charCodeAt(0));
	const folded: FoldedLengths[] = [];
	for (const { title, body, about } of entries) {
		const start = at;
		foldEach(title, put);
		const titleLength = at - start;
		end();
		for (const text of [body, about]) {
			foldEach(text, put);
			end();
		}
		const syllables = syllablesOf(title);
		for (const reading of [initialsOf(syllables), numberedSyllables(syllables)]) {
			for (let index = 0; index < reading.length; index++) put(reading.charCodeAt(index));
			end();
		}
		folded.push({ titleLength, length: at - start });
	}
	return { units: units.subarray(0, at), folded };
}
