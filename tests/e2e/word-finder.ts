/** Finds which of many words stand in a text, in one pass however many there are. Words have two characters or more. */
export class WordFinder {
	readonly #byBeginning = new Map<number, string[]>();

	constructor(words: Iterable<string>) {
		for (const word of words) {
			const key = keyAt(word, 0);
			const others = this.#byBeginning.get(key);
			if (others) others.push(word);
			else this.#byBeginning.set(key, [word]);
		}
	}

	/** The words in a text that was folded. */
	find(text: string): Set<string> {
		const found = new Set<string>();
		for (let index = 0; index < text.length - 1; index++) {
			for (const word of this.#byBeginning.get(keyAt(text, index)) ?? []) {
				if (text.startsWith(word, index)) found.add(word);
			}
		}
		return found;
	}
}

const keyAt = (text: string, index: number): number => text.charCodeAt(index) * 65_536 + text.charCodeAt(index + 1);

/** One form for all ways to write the same letters; the marks a search index puts between words are left out. */
export const folded = (text: string): string => text.toLowerCase().replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '');

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Pages put these between what writers wrote, so nothing is told by what they stand beside. */
const JOINTS = new Set('的了是在和有不也都就年月日时分点号第次个位名篇');

/** The words of a text, and every two and three of them that stand together; addresses as a whole. */
export function wordsOf(text: string): Set<string> {
	const addresses = folded(text).match(/[a-z0-9]+(?:-[a-z0-9]+)+/g) ?? [];
	const words = new Set(addresses.filter((address) => /(?:[a-z]-?){5}/.test(address)));
	let run: string[] = [];
	for (const { segment, isWordLike } of segmenter.segment(folded(text))) {
		run = isWordLike && !JOINTS.has(segment) ? [...run.slice(-2), segment] : [];
		for (let length = 1; length <= run.length; length++) {
			const word = run.slice(-length).join('');
			if (isTelling(word)) words.add(word);
		}
	}
	return words;
}

/** Two Chinese characters that are no part of a date or a count, or eight letters. */
const isTelling = (word: string): boolean =>
	/[^\P{Script=Han}年月日时分点第号次个一二三四五六七八九十百两]{2}/u.test(word) || /[a-z]{8}/.test(word);
