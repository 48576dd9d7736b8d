import type { Random } from '../random.ts';
import { CLAUSES, HEADINGS, SENTENCES, type Theme, TITLES } from './sentences.ts';
import * as vocabulary from './vocabulary.ts';

/** Where the words of an entry come from: our own sentence patterns, or texts somebody has. */
export interface Prose {
	title(random: Random, theme: Theme): string;
	heading(random: Random, theme: Theme): string;
	/** Consecutive sentences, together at least `length` characters long. */
	paragraph(random: Random, theme: Theme, length: number): string;
}

export const person = (random: Random): string =>
	random.pick(vocabulary.SURNAMES) + random.pick(vocabulary.GIVEN_NAMES);

const SLOTS: Record<string, (random: Random) => string> = {
	person,
	street: (random) => random.pick(vocabulary.STREETS),
	org: (random) => random.pick(vocabulary.ORGANISATIONS),
	place: (random) => random.pick(vocabulary.PLACES),
	people: (random) => random.pick(vocabulary.PEOPLE),
	activity: (random) => random.pick(vocabulary.ACTIVITIES),
	thing: (random) => random.pick(vocabulary.THINGS),
	help: (random) => random.pick(vocabulary.HELP),
	lesson: (random) => random.pick(vocabulary.LESSONS),
	feeling: (random) => random.pick(vocabulary.FEELINGS),
	manner: (random) => random.pick(vocabulary.MANNERS),
	result: (random) => random.pick(vocabulary.RESULTS),
	season: (random) => random.pick(vocabulary.SEASONS),
	n: (random) => String(random.between(2, 9)),
	m: (random) => String(random.between(12, 168)),
};

type Pattern = (string | ((random: Random) => string))[];

function compile(pattern: string): Pattern {
	return pattern.split(/(\{\w+\})/).map((part) => SLOTS[part.slice(1, -1)] ?? part);
}

function compileAll<K extends string>(themes: Record<K, readonly string[]>): Record<K, Pattern[]> {
	const compiled = Object.entries<readonly string[]>(themes).map(([theme, patterns]) => [theme, patterns.map(compile)]);
	return Object.fromEntries(compiled) as Record<K, Pattern[]>;
}

const sentences = compileAll(SENTENCES);
const clauses = compileAll(CLAUSES);
const headings = compileAll(HEADINGS);
const titles = compileAll<string>(TITLES);

const fill = (random: Random, pattern: Pattern): string =>
	pattern.map((part) => (typeof part === 'string' ? part : part(random))).join('');

/** Sentences built from the patterns and the vocabulary of this domain. */
export const vocabularyProse: Prose = {
	title: (random, theme) => fill(random, random.pick(titles[theme] ?? titles.service!)),
	heading: (random, theme) => fill(random, random.pick(headings[theme])),
	paragraph(random, theme, length) {
		let text = '';
		while (text.length < length) text += sentence(random, theme);
		return text;
	},
};

function sentence(random: Random, theme: Theme): string {
	if (random.chance(30)) return fill(random, random.pick(sentences[random.chance(30) ? 'plain' : theme]));
	const parts = [clauses.beginning, clauses.middle, clauses.ending].map((choices) =>
		fill(random, random.pick(choices)),
	);
	return `${parts.join('，')}。`;
}
