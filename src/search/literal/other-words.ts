import { fold } from './fold.ts';
import type { Words } from './rank.ts';

/** So many ways to say it are looked for besides what was typed. */
const MANY = 4;

/** What was typed with one of its words said otherwise, after the network's groups of words with the same meaning. */
export function otherWords(typed: string[], groups: string[][]): { words: Words[]; synonyms: string[] } {
	const found: Words[] = [];
	const synonyms = new Set<string>();
	for (const group of groups) {
		const folded = group.map(fold);
		typed.forEach((word, at) => {
			const own = folded
				.filter((one) => one !== '' && (one.length > 1 ? hasWord(word, one) : word === one))
				.sort((a, b) => b.length - a.length)[0];
			if (own === undefined) return;
			group.forEach((other, index) => {
				const said = folded[index]!;
				// 党员大会 has 大会 in it already.
				if (said === '' || said === own || word.includes(said) || found.length >= MANY) return;
				const words = typed.map((one, index) => (index === at ? word.replace(own, said) : one));
				found.push({ whole: words.join(''), words });
				synonyms.add(other);
			});
		});
	}
	return { words: found, synonyms: [...synonyms] };
}

/** Whether a text has a word; letters and figures must stand there by themselves: there is no AI in email. */
function hasWord(text: string, word: string): boolean {
	if (!/[\da-z]/.test(word)) return text.includes(word);
	return text.split(word).some((before, at, all) => {
		const after = all[at + 1];
		return after !== undefined && !(LETTER.test(before.slice(-1)) || LETTER.test(after.charAt(0)));
	});
}

const LETTER = /[\da-z]/;
