import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Prose } from './prose.ts';

const LONGEST_SENTENCE = 120;
const MARKUP = /[\\`*_{}[\]<>#|~:$&!]/g;

/** Prose cut from the plain `.txt` files of a folder, whatever their length; it repeats when they are short. */
export function proseFromTexts(folder: string): Prose {
	const files = readdirSync(folder)
		.filter((name) => name.endsWith('.txt'))
		.sort();
	const all = files.flatMap((name) => sentencesOf(readFileSync(join(folder, name), 'utf8')));
	if (all.length === 0) throw new Error(`No text found in the .txt files of ${folder}`);
	const clauses = all
		.flatMap((sentence) => sentence.split(/[，。！？；、\s“”「」《》（）]+/))
		.filter((clause) => clause.length >= 5 && clause.length <= 18);
	const short = clauses.length > 0 ? clauses : [all[0]!.slice(0, 18)];

	return {
		title: (random) => random.pick(short),
		heading: (random) => random.pick(short),
		paragraph(random, _theme, length) {
			let text = '';
			for (let at = random.between(0, all.length - 1); text.length < length; at = (at + 1) % all.length)
				text += all[at];
			return text;
		},
	};
}

function sentencesOf(text: string): string[] {
	return text
		.replace(MARKUP, '')
		.split(/(?<=[。！？；])|\n+/)
		.map((sentence) =>
			sentence
				.replace(/\s+/g, ' ')
				.trim()
				.replace(/^([-+]|\d+[.)])\s*/, ''),
		)
		.filter((sentence) => sentence.length > 0)
		.flatMap((sentence) => sentence.match(new RegExp(`.{1,${LONGEST_SENTENCE}}`, 'gu')) ?? []);
}
