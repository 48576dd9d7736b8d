import type { EntryKey } from '../../cms/desk/repository/repository.ts';
import type { Action, Place } from '../../cms/desk/rights/place.ts';
import { entry } from '../small-network.ts';
import type { Talk } from './talk.ts';

/** Something somebody may try, what it takes, and how it is asked for. */
export interface Try {
	title: string;
	action: Action;
	place: Place;
	/** What has to be there first. */
	needs?: 'draft' | 'submitted' | 'signed';
	send(talk: Talk): Promise<Response>;
}

export const DRAFT_TEXT = entry('试着写一篇稿子', '2026-11-20', '昨天下午，二十位邻居在听涛楼里修好了八把椅子。');

const decap = (talk: Talk, action: string, params: object): Promise<Response> =>
	talk.send('/api/decap/ting-tao', { branch: 'main', action, params: { branch: 'main', ...params } });

/** Saves what stands there once more, or a text; by the version somebody who may read it would have been given. */
async function change(talk: Talk, site: string, path: string, text?: string): Promise<Response> {
	const ask = (action: string, params: object, base: string) =>
		talk.send(`/api/decap/${site}`, { action, params }, base ? { 'x-base': base } : {});
	const read = await ask('getEntry', { path }, '');
	const known = read.ok ? ((await read.json()) as { data: string }).data : '';
	const dataFiles = [{ slug: 'x', path, raw: text ?? known }];
	return ask('persistEntry', { dataFiles, assets: [] }, read.headers.get('x-version') ?? '');
}

/** Decap's save of a text. */
export const persist = (talk: Talk, path: string, raw: string, assets: object[] = []): Promise<Response> =>
	decap(talk, 'persistEntry', {
		dataFiles: [{ slug: path.split('/').at(-2), path, raw }],
		assets,
		options: { collectionName: path.split('/').at(-3), commitMessage: '—', useWorkflow: true, status: 'draft' },
	});

const pathOf = ({ branch, column, id }: EntryKey): string => `branches/${branch}/${column}/${id}/index.md`;
const review = ({ branch, column, id }: EntryKey): string => `/review/${branch}/${column}/${id}`;
const inColumn: Place = { branch: 'ting-tao', column: 'news' };
const inBranch: Place = { branch: 'ting-tao' };

const named = ({ column, id }: EntryKey) => ({ collection: column, slug: `${id}/index` });

/** Every kind of request there is, about a draft and an entry that is live, both in the news of ting-tao. */
export const triesOf = (draft: EntryKey, live: EntryKey): Try[] => [
	{ title: 'open the editor', action: 'read', place: inBranch, send: (talk) => talk.get('/write/ting-tao/') },
	{
		title: 'its configuration',
		action: 'read',
		place: inBranch,
		send: (talk) => talk.get('/write/ting-tao/config.json'),
	},
	{
		title: 'list a column',
		action: 'read',
		place: inColumn,
		send: (talk) => decap(talk, 'entriesByFolder', { folder: 'branches/ting-tao/news', extension: 'md', depth: 2 }),
	},
	{
		title: 'read an entry',
		action: 'read',
		place: inColumn,
		send: (talk) => decap(talk, 'getEntry', { path: pathOf(live) }),
	},
	{
		title: 'read a draft’s page',
		action: 'read',
		place: inColumn,
		needs: 'draft',
		send: (talk) => talk.get(review(draft)),
	},
	{ title: 'save', action: 'write', place: inColumn, send: (talk) => persist(talk, pathOf(draft), DRAFT_TEXT) },
	{
		title: 'send it',
		action: 'submit',
		place: inColumn,
		needs: 'draft',
		send: (talk) => decap(talk, 'updateUnpublishedEntryStatus', { ...named(draft), newStatus: 'pending_review' }),
	},
	{
		title: 'throw a draft away',
		action: 'write',
		place: inColumn,
		needs: 'draft',
		send: (talk) => decap(talk, 'deleteUnpublishedEntry', named(draft)),
	},
	{
		title: 'sign',
		action: 'sign',
		place: inColumn,
		needs: 'submitted',
		send: async (talk) => {
			const commit = /name="commit" value="([0-9a-f]+)"/.exec(await talk.page(review(draft)))?.[1] ?? 'unknown';
			return talk.post(`${review(draft)}/sign`, { commit });
		},
	},
	{
		title: 'give back',
		action: 'sign',
		place: inColumn,
		needs: 'submitted',
		send: (talk) => talk.post(`${review(draft)}/give-back`, { text: '请写上参加的人数。' }),
	},
	{
		title: 'publish',
		action: 'publish',
		place: inColumn,
		needs: 'signed',
		send: (talk) => talk.post(`${review(draft)}/publish`, {}),
	},
	{
		title: 'withdraw',
		action: 'withdraw',
		place: inColumn,
		send: (talk) => talk.post(`${review(live)}/withdraw`, { text: '人数写错了' }),
	},
	{
		title: 'change the face',
		action: 'write-face',
		place: inBranch,
		send: (talk) => persist(talk, 'branches/ting-tao/face.yml', 'motto: 潮声里的一盏灯\n'),
	},
	{
		title: 'change branch.yml',
		action: 'write-branch',
		place: inBranch,
		send: (talk) => change(talk, 'ting-tao', 'branches/ting-tao/branch.yml'),
	},
	{
		title: 'change a record of a person',
		action: 'write-people',
		place: inBranch,
		send: (talk) => change(talk, 'ting-tao', 'branches/ting-tao/people/zhou-ming.yml'),
	},
	{
		title: 'list the records of people',
		action: 'write-people',
		place: inBranch,
		send: (talk) => decap(talk, 'entriesByFolder', { folder: 'branches/ting-tao/people', extension: 'yml', depth: 1 }),
	},
	{
		title: 'change network.yml',
		action: 'write-network',
		place: {},
		send: (talk) => change(talk, '_network', 'network.yml'),
	},
	{
		title: 'change a shared text',
		action: 'write-shared',
		place: {},
		send: (talk) => change(talk, '_network', `shared/shou-ce/${live.id}/index.md`, DRAFT_TEXT),
	},
	{ title: 'found a branch', action: 'write-network', place: {}, send: (talk) => talk.get('/new-branch') },
	{ title: 'see people', action: 'read-log', place: {}, send: (talk) => talk.get('/people') },
	{ title: 'see the log', action: 'read-log', place: {}, send: (talk) => talk.get('/log') },
	{ title: 'invite somebody', action: 'manage-people', place: {}, send: (talk) => talk.get('/people/new') },
];
