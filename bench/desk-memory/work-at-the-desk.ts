import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { signIn, type Talk } from '../../tests/desk/talk.ts';

/** What one person has done. */
export interface Done {
	saved: number;
	published: number;
}

/** A secretary's evening, many times over: a new text with two pictures, checked, saved, sent; the reviewer signs and publishes it. */
export async function workAtTheDesk(origin: string, branch: string, writer: string, until: number): Promise<Done> {
	const [secretary, reviewer] = [await signIn(origin, writer), await signIn(origin, 'reviewer')];
	const done: Done = { saved: 0, published: 0 };
	for (let number = 1; performance.now() < until; number++) {
		const id = `2026-11-20-${writer}-${number}`;
		const path = `branches/${branch}/news/${id}/index.md`;
		const text = `---\ntitle: ${writer} 写的第 ${number} 篇\ndate: '2026-11-20'\n---\n\n门厅里修好了八把椅子。\n\n![邻居在修椅子](1.jpg)\n\n![修好的椅子](2.jpg)\n`;
		await secretary.send(`/api/problems/${branch}/news/${id}`, { text, files: ['1.jpg', '2.jpg'] });
		const assets = await Promise.all(
			[1, 2].map(async (one) => ({
				path: path.replace('index.md', `${one}.jpg`),
				content: await photo(number * one),
				encoding: 'base64',
			})),
		);
		await decap(secretary, branch, 'persistEntry', { dataFiles: [{ slug: id, path, raw: text }], assets });
		done.saved++;
		await decap(secretary, branch, 'updateUnpublishedEntryStatus', {
			collection: 'news',
			slug: `${id}/index`,
			newStatus: 'pending_review',
		});
		const review = `/review/${branch}/news/${id}`;
		const commit = /name="commit" value="([0-9a-f]+)"/.exec(await reviewer.page(review))?.[1] ?? '';
		await reviewer.post(`${review}/sign`, { commit });
		await reviewer.page(review);
		if ((await reviewer.post(`${review}/publish`, {})).status === 303) done.published++;
		await wait(500);
	}
	return done;
}

async function decap(talk: Talk, branch: string, action: string, params: object): Promise<void> {
	const answer = await talk.send(`/api/decap/${branch}`, { action, params });
	if (!answer.ok) throw new Error(`${action}: ${answer.status} ${await answer.text()}`);
}

/** A photograph as the editor's browser sends it, in base64. */
async function photo(seed: number): Promise<string> {
	const noise = { type: 'gaussian', mean: 100 + (seed % 100), sigma: 14 } as const;
	const picture = sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#888', noise } });
	return (await picture.jpeg({ quality: 82 }).toBuffer()).toString('base64');
}
