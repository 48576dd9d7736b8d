import type { Piece } from '../search/engine.ts';
import { fold, foldedWords } from '../search/literal/fold.ts';

/** What the page behind a result is asked to mark: what was typed, and what was found in its stead. */
export function wordsToFind(typed: string, pieces: Piece[]): string {
	const marked = new Map(pieces.filter(({ isFound }) => isFound).map(({ text }) => [fold(text), text.trim()]));
	const whole = fold(typed);
	const own = new Set([whole, ...foldedWords(typed)]);
	const others = [...marked].filter(([folded]) => folded && !own.has(folded));
	const isTyped = [...marked.keys()].some((folded) => own.has(folded));
	if (!isTyped) return others.map(([, text]) => text).join(' ');
	// A part of what was typed is where two words overlap.
	return [typed.trim(), ...others.filter(([folded]) => !whole.includes(folded)).map(([, text]) => text)].join(' ');
}

/** The address of a result that asks its page to mark these words. */
export function withFind(url: string, words: string): string {
	if (!words) return url;
	const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(.*)$/s.exec(url) ?? [];
	return `${path}${query ? `${query}&` : '?'}find=${encodeURIComponent(words)}${fragment}`;
}
