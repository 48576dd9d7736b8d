import { connectionIsLost } from './connection.ts';
import type { Cms, Immutable } from './decap.ts';
import { branch } from './page.ts';

/** A new text gets its id, which will be its address, from the desk when it is saved for the first time. */
export function nameNewTexts(cms: Cms): void {
	cms.registerEventListener({
		name: 'preSave',
		handler: async ({ entry }) => {
			if (!entry.get('newRecord')) return undefined;
			const data = entry.get('data') as Immutable & { set(key: string, value: unknown): Immutable };
			const id = await newId(String(entry.get('collection')), {
				title: String(data.get('title') ?? data.get('name') ?? ''),
				date: String(data.get('date') ?? ''),
			});
			return data.set('_id', id);
		},
	});
}

async function newId(column: string, about: { title: string; date: string }): Promise<string> {
	const answer = await fetch(`/api/id/${encodeURIComponent(branch)}/${encodeURIComponent(column)}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(about),
	}).catch(() => {
		connectionIsLost('saving');
		throw new Error('连不上工作台，内容还在这台电脑里');
	});
	const { id, error } = (await answer.json()) as { id?: string; error?: string };
	if (!id) throw new Error(error ?? '工作台没有给出网址，请再存一次。');
	return id;
}
