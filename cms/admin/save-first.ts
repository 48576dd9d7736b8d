import { isUnsaved } from './keep-writing.ts';
import { pressSave } from './press-save.ts';
import { onAction } from './store.ts';
import { currentWriting, type Writing } from './writing.ts';

type Ended = 'saved' | 'failed';
let waiting: ((ended: Ended) => void)[] = [];

/** Hears of saves that end; once, before anything is saved. */
export function watchSaves(): void {
	onAction(({ type }) => {
		const ended = /ENTRY_PERSIST_(SUCCESS|FAILURE)$/.exec(type)?.[1];
		if (!ended) return;
		for (const tell of waiting) tell(ended === 'SUCCESS' ? 'saved' : 'failed');
		waiting = [];
	});
}

/** Saves what is typed, if it is not at the desk yet. @returns whether all of it is there now. */
export async function saveFirst(): Promise<boolean> {
	if (!isUnsaved() && currentWriting()?.slug) return true;
	const ended = new Promise<Ended>((resolve) => {
		waiting.push(resolve);
		// Decap says nothing when its form is not filled in: it shows what is missing instead.
		setTimeout(() => resolve('failed'), 120_000);
		if (!pressSave()) resolve('failed');
	});
	return (await ended) === 'saved';
}

/** What is being written, under the name it got when it was first saved: a moment after the save Decap opens it by that. */
export async function namedWriting(): Promise<Writing | undefined> {
	for (let tries = 0; tries < 100; tries++) {
		const writing = currentWriting();
		if (writing?.slug && writing.path) return writing;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return undefined;
}
