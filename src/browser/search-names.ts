import type { Suggestion } from '../search/engine.ts';
import { fold } from '../search/literal/fold.ts';
import { make } from './make-element.ts';
import { addressOf } from './search-address.ts';
import { KINDS } from './search-words.ts';

const MANY = 4;

/**
 * Which of the things called like what was asked for are worth a link: beside results only a few branches, topics and
 * people, for what fits many fits nothing; where nothing was found also words.
 */
export function offeredNames(all: Suggestion[], text: string, isNothingFound: boolean): Suggestion[] {
	const asked = fold(text);
	if (asked.length < 2) return [];
	const other = all.filter((one) => one.url !== undefined || fold(one.text) !== asked);
	if (isNothingFound) return other.slice(0, MANY);
	const places = other.filter(({ kind }) => kind !== 'word');
	return places.length > MANY ? [] : places;
}

/** Links to them, with what each is. */
export function nameLinks(names: Suggestion[]): Node[] {
	return names.map(({ kind, text, url }) =>
		make(
			'a',
			{ href: url ?? addressOf({ text, only: {}, order: 'relevance' }) },
			kind === 'word' ? text : `${text}（${KINDS[kind]}）`,
		),
	);
}
