import type { Suggestion } from '../engine.ts';
import { mark } from './extract.ts';
import { fold } from './fold.ts';
import { HUB_FOLDER, INDEX_FOLDER } from './format.ts';
import { matchesPinyin } from './match-pinyin.ts';
import type { Scope } from './read-index.ts';
import { type LoadFile, unpackJson } from './unpack.ts';

/** Something that may be suggested; `syllables` where it can be spelt, `path` from the site's base where it leads somewhere. */
export interface Suggestible {
	kind: Suggestion['kind'];
	text: string;
	syllables?: string;
	path?: string;
}

export const SUGGESTIONS = 'suggest.bin';

/** So many things are suggested at once. */
export const MANY = 8;

/** What may be suggested while somebody types. */
export class Suggestions {
	readonly #all: { one: Suggestible; folded: string }[];

	private constructor(all: Suggestible[]) {
		this.#all = all.map((one) => ({ one, folded: fold(one.text) }));
	}

	static async open(load: LoadFile, scope: Scope): Promise<Suggestions> {
		return new Suggestions(await unpackJson(await load((scope === 'hub' ? HUB_FOLDER : INDEX_FOLDER) + SUGGESTIONS)));
	}

	/** What begins like what was typed, then what has it, then what is spelt so; of all kinds, or of all but entries. */
	suggest(typed: string, base: string, which: 'all' | 'names' = 'all'): Suggestion[] {
		const text = fold(typed);
		if (text === '') return [];
		const spelt = /^[a-z]{2,40}$/.test(text);
		return this.#all
			.map(({ one, folded }) => ({ one, rank: rankOf(one, folded, text, spelt) }))
			.filter(({ one, rank }) => rank < NOT_AT_ALL && (which === 'all' || one.kind !== 'entry'))
			.sort((a, b) => a.rank - b.rank)
			.filter(fewWords())
			.slice(0, MANY)
			.map(({ one: { kind, text: label, path } }) => ({
				kind,
				label: mark(label, [text]),
				text: label,
				...(path !== undefined && { url: base + path }),
			}));
	}
}

/** So many of them are words that lead nowhere by themselves. */
const WORDS = 4;

function fewWords(): (found: { one: Suggestible }) => boolean {
	let words = 0;
	return ({ one }) => one.kind !== 'word' || ++words <= WORDS;
}

const NOT_AT_ALL = 3;

function rankOf({ syllables }: Suggestible, folded: string, text: string, spelt: boolean): number {
	const place = folded.indexOf(text);
	if (place === 0) return 0;
	if (place > 0) return 1;
	return spelt && syllables && matchesPinyin(text, syllables) ? 2 : NOT_AT_ALL;
}
