import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { SUGGESTIONS, type Suggestible, Suggestions } from './suggest.ts';
import { packSuggestions, peopleIn, titlesOf } from './suggestible.ts';

const open = (all: Suggestible[]) =>
	Suggestions.open(async (path) => (path.endsWith(SUGGESTIONS) ? packSuggestions(all) : new Uint8Array()), 'hub');
const texts = async (all: Suggestible[], typed: string) =>
	(await open(all)).suggest(typed, 'https://a.example/').map(({ text }) => text);

const ALL: Suggestible[] = [
	{ kind: 'branch', text: '临江楼支部', path: 'linjiang/' },
	{ kind: 'topic', text: '五分钟党课', path: 'topics/wu/' },
	{ kind: 'word', text: '党课' },
	{ kind: 'person', text: '钟毓秀' },
	{ kind: 'entry', text: '一堂党课：听江', path: 'news/1/' },
];

test('what begins like what was typed comes before what has it inside, and that before what is spelt so', async () => {
	expect(await texts(ALL, '党')).toEqual(['党课', '五分钟党课', '一堂党课：听江']);
	expect(await texts([...ALL, { kind: 'word', text: 'dk 手册' }], 'dk')).toEqual([
		'dk 手册',
		'五分钟党课',
		'党课',
		'一堂党课：听江',
	]);
	expect(await texts(ALL, 'zhongyx')).toEqual(['钟毓秀']);
	expect(await texts(ALL, '臨江樓')).toEqual(['临江楼支部']);
});

test('what stands somewhere leads there; a word or a name is only to be searched for', async () => {
	const found = await open(ALL);
	expect(found.suggest('临江', 'https://a.example/')).toEqual([
		{
			kind: 'branch',
			text: '临江楼支部',
			label: [
				{ text: '临江', isFound: true },
				{ text: '楼支部', isFound: false },
			],
			url: 'https://a.example/linjiang/',
		},
	]);
	expect(found.suggest('钟', '')[0]).not.toHaveProperty('url');
});

test('many words leave room for what leads somewhere', async () => {
	const words = Array.from({ length: 9 }, (_, at): Suggestible => ({ kind: 'word', text: `党 ${at}` }));
	expect(await texts([...words, ...ALL], '党')).toEqual([
		'党 0',
		'党 1',
		'党 2',
		'党 3',
		'五分钟党课',
		'一堂党课：听江',
	]);
});

test('a word that is the name of something is suggested as that alone', async () => {
	const all: Suggestible[] = [{ kind: 'word', text: '钟毓秀' }, { kind: 'word', text: '五分钟党课' }, ...ALL];
	expect((await open(all)).suggest('钟', '').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
		'person 钟毓秀',
		'topic 五分钟党课',
	]);
});

test('entries are not among what is called so', async () => {
	expect((await open(ALL)).suggest('dangke', '', 'names').map(({ text }) => text)).toEqual(['五分钟党课', '党课']);
});

test('nothing typed, nothing known and a flood of letters suggest nothing', async () => {
	for (const typed of ['', ' ，', '饕餮', 'z'.repeat(5000)]) expect(await texts(ALL, typed), typed).toEqual([]);
	expect(await texts([], '党')).toEqual([]);
});

test('a long list suggests a few, and a name that stands twice stands once', async () => {
	const entries = Array.from({ length: 900 }, (_, at) => ({
		...{ text: '', path: `${at}/`, title: `第 ${at} 课`, length: 9, person: '钟毓秀' },
	}));
	expect(peopleIn(entries)).toEqual([{ kind: 'person', text: '钟毓秀' }]);
	expect(await texts(titlesOf(entries), '课')).toHaveLength(8);
	expect(packSuggestions(titlesOf(entries)).length).toBeLessThan(30_000);
	const twice = JSON.parse(gunzipSync(packSuggestions([...ALL, ...ALL])).toString());
	expect(twice).toHaveLength(ALL.length);
});
