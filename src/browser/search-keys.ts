/**
 * The suggestion a key leads to, −1 for the box itself; undefined where the key means something else.
 * Home and End belong to the text until a suggestion is chosen.
 */
export function suggestionAfter(key: string, active: number, count: number): number | undefined {
	if (count === 0) return undefined;
	if (key === 'ArrowDown') return active + 1 < count ? active + 1 : -1;
	if (key === 'ArrowUp') return active < 0 ? count - 1 : active - 1;
	if (active < 0) return undefined;
	if (key === 'Home') return 0;
	return key === 'End' ? count - 1 : undefined;
}

/** Whether a key belongs to an input method that is still composing; some say so by the number 229 alone. */
export const isComposing = (event: { isComposing: boolean; keyCode: number }): boolean =>
	event.isComposing || event.keyCode === 229;
