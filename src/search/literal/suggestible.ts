import type { ListedEntry } from './format.ts';
import { pack } from './pack.ts';
import type { Suggestible } from './suggest.ts';
import { syllablesOf } from './syllables.ts';

/** The newest titles of a long list; a search finds the others. */
const TITLES = 600;

/** The people these entries are about, each once. */
export function peopleIn(entries: ListedEntry[]): Suggestible[] {
	const names = new Set(entries.flatMap(({ person }) => (person ? [person] : [])));
	return Array.from(names, (text) => ({ kind: 'person', text }));
}

/** The newest entries by their titles. */
export function titlesOf(entries: ListedEntry[]): Suggestible[] {
	return entries.slice(0, TITLES).map(({ title, path }) => ({ kind: 'entry', text: title, path }));
}

/** A list of what may be suggested, each with its syllables, each text once; a word only where nothing else is called so. */
export function packSuggestions(all: Suggestible[]): Uint8Array {
	const byText = new Map(all.toReversed().map((one) => [`${one.kind} ${one.text}`, one]));
	const names = new Set(all.filter(({ kind }) => kind !== 'word').map(({ text }) => text));
	const each = [...byText.values()].reverse().filter(({ kind, text }) => kind !== 'word' || !names.has(text));
	return pack(JSON.stringify(each.map((one) => ({ ...one, syllables: syllablesOf(one.text).join(' ') }))));
}
