import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { entry, smallNetwork } from '../../tests/small-network.ts';
import { openMediaStore } from '../media/media-store.ts';
import { readBranch } from '../network/read-branch.ts';
import { readNetwork } from '../network/read-network.ts';
import type { Audience } from '../schema/entry.ts';
import { composeBranch } from './compose-branch.ts';
import { openSurroundings } from './surroundings.ts';

const STORY = 'branches/ting-tao/stories/2026-03-02-a.md';

async function compose(files: Record<string, string>, audience: Audience = 'public', now = '2026-06-15T09:00') {
	const content = scratchFolder(smallNetwork(files));
	const { settings } = readNetwork(content);
	const { branch: source } = readBranch(content, 'ting-tao', settings!);
	const media = openMediaStore(join(scratchFolder(), 'media'));
	const { surroundings } = await openSurroundings(content, settings!, media, now);
	const { branch, problems, since, due, hasMore } = await composeBranch(source!, surroundings, audience);
	const places = problems.map(({ file, line, rule, severity }) => `${file}:${line} ${rule} ${severity}`);
	return { ids: branch.entries.map(({ id }) => id), problems, places, since, due, hasMore, branch };
}

const story = (people: string) => entry('一个人', '2026-03-02', '一件事。', `person: 周敏\npeople: [${people}]\n`);
const person = (more: string) => ({
	'branches/ting-tao/people/zhou-min.yml': `name: 周敏\ngiven: 2026-06-10\n${more}`,
});

const consents: [what: string, more: string, now: string, seenBy: Audience[], rule?: string][] = [
	['that holds', '', '2026-06-15T09:00', ['public', 'members']],
	['on its first day', '', '2026-06-10T00:00', ['public', 'members']],
	['before its first day', '', '2026-06-09T23:59', [], 'consent-not-yet'],
	['on its last day', 'until: 2026-06-15\n', '2026-06-15T23:59', ['public', 'members']],
	['after its last day', 'until: 2026-06-15\n', '2026-06-16T00:00', [], 'consent-ended'],
	['for members', 'audience: members\n', '2026-06-15T09:00', ['members']],
	['taken back', 'withdrawn: 2026-06-14\n', '2026-06-15T09:00', [], 'consent-withdrawn'],
	['taken back from a day to come', 'withdrawn: 2026-12-01\n', '2026-06-15T09:00', [], 'consent-withdrawn'],
];

test.each(consents)(
	'an entry with a consent %s is seen by those it was given for',
	async (_, more, now, seenBy, rule) => {
		for (const audience of ['public', 'members'] as const) {
			const { ids, places } = await compose({ ...person(more), [STORY]: story('zhou-min') }, audience, now);
			expect(ids.includes('2026-03-02-a')).toBe(seenBy.includes(audience));
			expect(places).toEqual(rule ? [`${STORY}:5 ${rule} should-fix`] : []);
		}
	},
);

test('a person nobody registered hides the entry and has to be put right, at that very line', async () => {
	const { ids, problems } = await compose({ ...person(''), [STORY]: story('zhou-min, zhou-mni') });
	expect(ids).not.toContain('2026-03-02-a');
	expect(problems).toMatchObject([{ rule: 'person-unknown', severity: 'must-fix', line: 5, field: 'people.1' }]);
});

test('a record with a mistake in it is no consent, and the entry is not blamed for it', async () => {
	const { ids, problems } = await compose({ ...person('until: 昨天\n'), [STORY]: story('zhou-min') });
	expect(ids).not.toContain('2026-03-02-a');
	expect(problems).toEqual([]);
});

test('a withdrawal with a slip in it is a withdrawal', async () => {
	const { ids, problems } = await compose({ ...person('withdrawn: 昨天\n'), [STORY]: story('zhou-min') });
	expect(ids).not.toContain('2026-03-02-a');
	expect(problems).toMatchObject([{ rule: 'consent-withdrawn' }]);
});

test('the time a branch holds ends when a consent begins or ends', async () => {
	const files = { ...person('until: 2026-06-20\n'), [STORY]: story('zhou-min') };
	expect(await compose(files)).toMatchObject({ since: '2026-06-10T00:00', due: '2026-06-21T00:00' });
	expect(await compose(files, 'public', '2026-06-01T09:00')).toMatchObject({ due: '2026-06-10T00:00' });
});

const written: [where: string, text: string][] = [
	['the title', entry('周敏的伞', '2026-03-03', '字。')],
	['the summary', entry('伞', '2026-03-03', '字。', 'summary: 周敏借来的\n')],
	['the text', entry('伞', '2026-03-03', '字。\n\n伞是周敏的。')],
	['the text, in bold and over two lines', entry('伞', '2026-03-03', '伞是**周**\n敏的。')],
	['the text, as a character reference', entry('伞', '2026-03-03', '伞是&#21608;敏的。')],
	['a caption', entry('伞', '2026-03-03', '字。', 'cover: { picture: a.jpg, alt: 周敏撑着伞 }\n')],
	['a signature', entry('伞', '2026-03-03', '字。', 'signers:\n  - { step: writer, name: 周敏 }\n')],
];

test.each(written)('the name of somebody who withdrew takes along another entry that has it in %s', async (_, text) => {
	const file = 'branches/ting-tao/news/2026-03-03-b.md';
	const { ids, places } = await compose({ ...person('withdrawn: 2026-06-14\n'), [file]: text });
	expect(ids).not.toContain('2026-03-03-b');
	expect(places).toEqual([expect.stringMatching(/2026-03-03-b\.md:\d+ person-withdrawn-named should-fix/)]);
	expect((await compose({ ...person(''), [file]: text })).ids).toContain('2026-03-03-b');
});

test('somebody else of the same name, who is registered, lets the entry pass', async () => {
	const namesake = { 'branches/ting-tao/people/zhou-min-2.yml': 'name: 周敏\ngiven: 2026-01-01\n' };
	const { ids, problems } = await compose({
		...person('withdrawn: 2026-06-14\n'),
		...namesake,
		[STORY]: story('zhou-min-2'),
	});
	expect(ids).toContain('2026-03-02-a');
	expect(problems).toEqual([]);
});

const parts: [what: string, files: Record<string, string>, hasMore: boolean][] = [
	['nothing', {}, false],
	['a draft', { [STORY]: entry('甲', '2026-03-02', '字。', 'person: 甲\ndraft: true\n') }, false],
	['an entry for members', { [STORY]: entry('甲', '2026-03-02', '字。', 'person: 甲\naudience: members\n') }, true],
	[
		'one that has expired',
		{ [STORY]: entry('甲', '2026-03-02', '字。', 'person: 甲\naudience: members\nexpireAt: 2026-06-01\n') },
		false,
	],
	['a person who agreed for members', { ...person('audience: members\n'), [STORY]: story('zhou-min') }, true],
	['a person who withdrew', { ...person('withdrawn: 2026-06-11\n'), [STORY]: story('zhou-min') }, false],
	['a branch in preparation', { 'branches/ting-tao/branch.yml': 'name: 听涛\n' }, true],
];

test.each(parts)('members have more to see where there is %s: %#', async (_, files, hasMore) => {
	expect((await compose(files)).hasMore).toBe(hasMore);
});

test('minutes are withheld from the public with their files, and a record without any says nothing of it', async () => {
	const face = 'columns:\n  - { id: records, collection: records, title: 记录 }\n';
	const record = (body: string) => entry('开会', '2026-03-02', body, 'meeting: general\nsummary: 开了会。\n');
	const files = (body: string) => ({
		'branches/ting-tao/face.yml': face,
		'branches/ting-tao/records/a.md': record(body),
	});
	const [open, inside] = [await compose(files('逐人表态。')), await compose(files('逐人表态。'), 'members')];
	expect(open.hasMore).toBe(true);
	expect(open.branch.entries[0]?.data).toMatchObject({ isWithheld: true, excerpt: '开了会。' });
	expect(JSON.stringify(open.branch)).not.toContain('逐人表态');
	expect(inside.branch.entries[0]?.rendered.html).toContain('逐人表态');
	const bare = await compose(files(''));
	expect(bare.hasMore).toBe(false);
	expect(bare.branch.entries[0]?.data.isWithheld).toBe(false);
});

test('a topic nobody knows and an old address of two entries are named where they stand', async () => {
	const { places } = await compose({
		'branches/ting-tao/news/2026-03-02-a.md': entry('甲', '2026-03-02', '字。', 'topic: mei-you\naliases: [jiu]\n'),
		'branches/ting-tao/news/2026-03-03-b.md': entry('乙', '2026-03-03', '字。', 'aliases: [xin, jiu/]\n'),
	});
	expect(places).toEqual([
		'branches/ting-tao/news/2026-03-02-a.md:4 topic-unknown should-fix',
		'branches/ting-tao/news/2026-03-03-b.md:4 alias-double should-fix',
	]);
});
