import { isUnsaved } from './keep-writing.ts';
import { pressSave } from './press-save.ts';
import { onAction } from './store.ts';
import { currentWriting } from './writing.ts';

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
