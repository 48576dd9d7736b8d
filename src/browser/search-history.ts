/** What of the search page the browser's history knows now. */
export interface Place {
	address: string;
	/** Somebody is still typing: the next letter writes over it. */
	isDraft: boolean;
	/** Nothing was asked yet. */
	isBlank: boolean;
}

/** How a question comes about: letter by letter, by the button or Enter, or by a link of the page. */
export type Cause = 'typing' | 'submitting' | 'choosing';

/** Whether a question gets an entry of its own in the history, so that the way back leads to what was asked before. */
export function stepTo(address: string, now: Place, cause: Cause): 'push' | 'replace' | 'stay' {
	if (address === now.address) return 'stay';
	if (now.isBlank) return 'replace';
	return now.isDraft && cause !== 'choosing' ? 'replace' : 'push';
}

/** What a history entry remembers of the list beside its address. */
export interface Remembered {
	/** So many results were shown. */
	shown: number;
	/** So far the page was scrolled. */
	top: number;
}

/** What is remembered of the current entry, whoever wrote its state. */
export function remembered(state: unknown): Remembered {
	const { shown, top } = (state ?? {}) as Partial<Record<keyof Remembered, unknown>>;
	return { shown: countIn(shown), top: countIn(top) };
}

const countIn = (value: unknown): number => (typeof value === 'number' && value > 0 ? Math.floor(value) : 0);
