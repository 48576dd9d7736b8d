import { beforeAction } from './store.ts';

/** A new text begins with the day it is begun on; that alone is nothing anybody has typed. */
export function beginToday(): void {
	beforeAction(({ type, payload }) => {
		if (type !== 'DRAFT_CREATE_EMPTY') return;
		const { collection, data } = payload as { collection: string; data: Record<string, unknown> };
		// A record of a person has no day of its own.
		if (!collection.startsWith('_')) data.date ??= DAY.format(new Date());
	});
}

/** `2026-03-14`, in Shanghai as everywhere in the network. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
