const PAUSE = 250;

/** What the page needs to know of somebody who types. */
export interface Typing {
	/** Nothing is asked for what was typed until now. */
	stop(): void;
	/** Characters are being put together from letters: Enter belongs to that. */
	isComposing(): boolean;
}

/** Calls back a moment after somebody stopped typing, and never while characters are put together. */
export function whenTypingPauses(input: HTMLInputElement, call: () => void): Typing {
	let timer = 0;
	let isComposing = false;
	const stop = () => clearTimeout(timer);
	const wait = () => {
		stop();
		timer = window.setTimeout(call, PAUSE);
	};
	input.addEventListener('compositionstart', () => {
		stop();
		isComposing = true;
	});
	input.addEventListener('compositionend', () => {
		isComposing = false;
		wait();
	});
	input.addEventListener('input', (event) => {
		if (!(event as InputEvent).isComposing) wait();
	});
	return { stop, isComposing: () => isComposing };
}
