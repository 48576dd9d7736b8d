import type { EntryKey } from '../../cms/desk/repository/repository.ts';
import { PASSWORD, type Talk, talkTo } from './talk.ts';

/** Somebody who writes one entry of one branch, in a session of their own. */
export interface Writer {
	number: number;
	key: EntryKey;
	talk: Talk;
}

/** Many people who are signed in, and came in as everybody does: by invitation. */
export interface Crowd {
	writers: Writer[];
	reviewers: Talk[];
}

/** The administrator comes in by the first link and invites a writer for each branch named, and so many reviewers. */
export async function inviteCrowd(
	desk: { origin: string },
	firstLink: string,
	branches: string[],
	reviewers: number,
): Promise<Crowd> {
	const administrator = await comeIn(desk, firstLink);
	const invite = async (login: string, role: string, place: string): Promise<Talk> => {
		await administrator.page('/people/new');
		const answer = await administrator.post('/people/new', { name: `${login}同志`, login, role, place, column: '' });
		const link = /value="[^"]*(\/invitation\/[\w-]+)"/.exec(await answer.text())?.[1];
		if (!link) throw new Error(`${login} cannot be invited: ${answer.status}`);
		return comeIn(desk, link);
	};
	const crowd: Crowd = { writers: [], reviewers: [] };
	for (const [number, branch] of branches.entries()) {
		const key = { branch, column: 'news', id: `2026-11-20-shuji-${number}` };
		crowd.writers.push({ number, key, talk: await invite(`shuji-${number}`, 'secretary', `branch:${branch}`) });
	}
	for (let number = 0; number < reviewers; number++)
		crowd.reviewers.push(await invite(`shenhe-${number}`, 'reviewer', 'all'));
	return crowd;
}

async function comeIn(desk: { origin: string }, link: string): Promise<Talk> {
	const talk = talkTo(desk);
	await talk.page(link);
	const answer = await talk.post(link, { password: PASSWORD, again: PASSWORD });
	if (answer.status !== 303) throw new Error(`${link} lets nobody in: ${answer.status}`);
	await talk.page('/');
	return talk;
}

/** What a writer saves for the so-many-th time; each text says whose it is and which one. */
export const textOf = ({ number }: Pick<Writer, 'number'>, turn: number): string =>
	`---\ntitle: 江边的傍晚（${number} 号的第 ${turn} 稿）\ndate: '2026-11-20'\n---\n\n${`这是 ${number} 号的第 ${turn} 稿。`}\n\n${'江边的傍晚有风，大家坐下来说说这一周的事。'.repeat(80)}\n`;

/** Whose text it is and which one, by what stands in its body. */
export function whoseText(text: string): { number: number; turn: number } | undefined {
	const [, number, turn] = /^这是 (\d+) 号的第 (\d+) 稿。$/m.exec(text) ?? [];
	return number === undefined ? undefined : { number: Number(number), turn: Number(turn) };
}

const decap = ({ key, talk }: Writer, action: string, params: object, base?: string): Promise<Response> =>
	talk.send(
		`/api/decap/${key.branch}`,
		{ branch: 'main', action, params: { branch: 'main', ...params } },
		{
			...(base !== undefined && { 'x-base': base }),
		},
	);

const pathOf = ({ branch, column, id }: EntryKey): string => `branches/${branch}/${column}/${id}/index.md`;

/** Saves a text as the editor does; `base` is the version it goes on from. The version it has is in the header `x-version`. */
export const save = (writer: Writer, raw: string, base: string | undefined): Promise<Response> =>
	decap(
		writer,
		'persistEntry',
		{
			dataFiles: [{ slug: writer.key.id, path: pathOf(writer.key), raw }],
			assets: [],
			options: { collectionName: writer.key.column, commitMessage: '—', useWorkflow: true, status: 'draft' },
		},
		base,
	);

/** Sends it for review. */
export const submit = (writer: Writer): Promise<Response> =>
	decap(writer, 'updateUnpublishedEntryStatus', {
		collection: writer.key.column,
		slug: `${writer.key.id}/index`,
		newStatus: 'pending_review',
	});

/** What is published, with its version in the header `x-version`. */
export const published = (writer: Writer): Promise<Response> => decap(writer, 'getEntry', { path: pathOf(writer.key) });

const review = ({ branch, column, id }: EntryKey): string => `/review/${branch}/${column}/${id}`;

/** A reviewer opens the page of a text and signs what it shows. */
export async function sign(reviewer: Talk, { key }: Writer): Promise<Response> {
	const commit = /name="commit" value="([0-9a-f]+)"/.exec(await reviewer.page(review(key)))?.[1];
	return reviewer.post(`${review(key)}/sign`, { commit: commit ?? '' });
}

/** A reviewer presses 发布. */
export const publish = (reviewer: Talk, { key }: Writer): Promise<Response> =>
	reviewer.post(`${review(key)}/publish`, {});
