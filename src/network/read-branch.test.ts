import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { entry, smallNetwork } from '../../tests/small-network.ts';
import { readBranch } from './read-branch.ts';
import { readNetwork } from './read-network.ts';

const FOLDER = 'branches/ting-tao';

function read(more: Record<string, string | Uint8Array> = {}) {
	const content = scratchFolder(smallNetwork(more));
	return readFrom(content);
}

function readFrom(content: string) {
	const { settings } = readNetwork(content);
	const { branch, problems } = readBranch(content, 'ting-tao', settings!);
	return {
		branch,
		problems,
		places: problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`),
	};
}

test('a branch is read with its columns and entries, and no problems', () => {
	const { branch, problems } = read();
	expect(problems).toEqual([]);
	expect(branch?.settings.name).toBe('听涛楼联合支部');
	expect(branch?.entries.map(({ id, collection }) => `${collection} ${id}`)).toEqual([
		'news 2026-03-14-kaifang-ri',
		'stories 2026-03-01-lao-zhou',
		'study 2026-02-01-di-yi-ke',
	]);
});

test('a branch’s own columns take the place of the network’s, each an instance of a collection', () => {
	const { branch } = read({
		[`${FOLDER}/face.yml`]: 'columns:\n  - { id: essays, collection: news, title: 感想随笔 }\n',
		[`${FOLDER}/essays/2026-01-01-yi-pian/index.md`]: entry('一篇', '2026-01-01', '字。'),
	});
	expect(branch?.entries.map(({ id, column }) => [id, column.title])).toEqual([['2026-01-01-yi-pian', '感想随笔']]);
});

test('a wrong value is named with file, line and column, and the other entries stay', () => {
	const { branch, places } = read({
		[`${FOLDER}/news/2026-03-15-cuo.md`]: '---\ntitle: 错\ntags:\n  - 甲\ndate: 14.3.2026\n---\n',
	});
	expect(places).toEqual([`${FOLDER}/news/2026-03-15-cuo.md:5:7 date-invalid`]);
	expect(branch?.entries).toHaveLength(3);
});

test('every mistake of a file is found in one pass', () => {
	const { places } = read({
		[`${FOLDER}/news/2026-03-15-cuo.md`]: '---\ndate: 2026-02-30\nsumary: 摘要\npinned: 也许\n---\n',
	});
	expect(places).toHaveLength(4);
});

test('what is wrong in a draft does not hold the branch back', () => {
	const { problems } = read({ [`${FOLDER}/news/2026-03-15-gao.md`]: '---\ntitle: 稿\ndraft: true\n---\n' });
	expect(problems.map(({ severity }) => severity)).toEqual(['should-fix']);
});

test.each([
	['a name that is no address', { [`${FOLDER}/news/开放日.md`]: entry('甲', '2026-01-01', '字') }, 'entry-id-invalid'],
	['a name that is a year', { [`${FOLDER}/news/2026.md`]: entry('甲', '2026-01-01', '字') }, 'entry-id-invalid'],
	[
		'a file and a folder of one name',
		{ [`${FOLDER}/news/2026-03-14-kaifang-ri/index.md`]: entry('甲', '2026-01-01', '字') },
		'entry-id-double',
	],
	[
		'GBK',
		{ [`${FOLDER}/news/gbk.md`]: Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xbf, 0xaa, 0xb7, 0xc5]) },
		'encoding-invalid',
	],
	[
		'an anchor',
		{ [`${FOLDER}/news/mao.md`]: '---\ntitle: &a 甲\nsummary: *a\ndate: 2026-01-01\n---\n' },
		'yaml-anchor',
	],
	[
		'a folder that is no column',
		{ [`${FOLDER}/nwes/2026-01-01-a.md`]: entry('甲', '2026-01-01', '字') },
		'column-unknown',
	],
	[
		'a reserved column',
		{ [`${FOLDER}/face.yml`]: 'columns:\n  - { id: search, collection: news, title: 搜 }\n' },
		'column-id-reserved',
	],
	[
		'a column twice',
		{
			[`${FOLDER}/face.yml`]:
				'columns:\n  - { id: news, collection: news, title: 甲 }\n  - { id: news, collection: study, title: 乙 }\n',
		},
		'column-id-double',
	],
])('%s is found', (_, more, rule) => {
	expect(read(more as Record<string, string>).problems.map((problem) => problem.rule)).toContain(rule);
});

test('UTF-8 with a byte order mark and Windows line ends reads like any other file', () => {
	const text = `\uFEFF${entry('甲', '2026-01-01', '字')}`.replaceAll('\n', '\r\n');
	const { branch, problems } = read({ [`${FOLDER}/news/win.md`]: text });
	expect(problems).toEqual([]);
	expect(branch?.entries.find(({ id }) => id === 'win')?.body).toBe('\n字\n');
});

test('symbolic links are named and never followed', () => {
	const content = scratchFolder(smallNetwork({ 'secret.md': entry('秘密', '2026-01-01', '字') }));
	symlinkSync(join(content, 'secret.md'), join(content, FOLDER, 'news/lian-jie.md'));
	mkdirSync(join(content, 'other/x'), { recursive: true });
	symlinkSync(join(content, 'other/x'), join(content, FOLDER, 'news/wen-jian-jia'));
	const { branch, places } = readFrom(content);
	expect(places.filter((place) => place.endsWith('link-on-disk'))).toHaveLength(2);
	expect(branch?.entries).toHaveLength(3);
});

test('a branch without usable settings is missing, with the reason', () => {
	const { branch, places } = read({ [`${FOLDER}/branch.yml`]: 'nmae: 听涛\n' });
	expect(branch).toBeUndefined();
	expect(places).toContain(`${FOLDER}/branch.yml:1:1 field-unknown`);
});

test('billion-laughs front matter is refused in no time', () => {
	const levels = Array.from(
		{ length: 9 },
		(_, level) =>
			`l${level + 1}: &l${level + 1} [${Array(9)
				.fill(level === 0 ? '甲' : `*l${level}`)
				.join(', ')}]`,
	);
	const { places } = read({ [`${FOLDER}/news/xiao.md`]: `---\n${levels.join('\n')}\ntags: *l9\n---\n` });
	expect(places).toEqual([`${FOLDER}/news/xiao.md:2:9 yaml-anchor`]);
});

test('settings that cannot be read hide no mistake in an entry', () => {
	const wrong = { [`${FOLDER}/news/2026-03-15-cuo.md`]: '---\ntitle: 错\ndate: 昨天\n---\n' };
	for (const file of ['face.yml', 'branch.yml']) {
		const { branch, places } = read({ ...wrong, [`${FOLDER}/${file}`]: 'motto: [\n' });
		expect(branch).toBeUndefined();
		expect(places.map((place) => place.split(':')[0])).toEqual([
			`${FOLDER}/${file}`,
			`${FOLDER}/news/2026-03-15-cuo.md`,
		]);
	}
});

test.each([
	['paused beside a slip in another line', 'name: 听涛\nstatus: paused\nnmae: 错\n', true],
	['paused, mistyped', 'name: 听涛\nstatus: pasued\n', true],
	['paused behind a mistyped name', 'name: 听涛\nstatsu: paused\n', true],
	['paused in Chinese', 'name: 听涛\nstatus: 暂停\n', true],
	['a word nobody knows', 'name: 听涛\nstatus: 换届中\n', true],
	['paused behind a Chinese colon', 'name: 听涛\nstatus：paused\n', true],
	['paused as well as live', 'name: 听涛\nstatus: live\nstatus: paused\n', true],
	['paused in UTF-16', Buffer.from('\ufeffname: 听涛\nstatus: paused\n', 'utf16le'), true],
	['paused in GBK', Buffer.from('name: \xcc\xfd\xcc\xce\nstatus: paused\n', 'latin1'), true],
	['live, mistyped', 'name: 听涛\nstatus: liev\n', false],
	['live beside a slip in another line', 'name: 听涛\nstatus: live # 三月上线\nnmae: 错\n', false],
	['nothing at all', '', false],
])('of settings that cannot be read, %s hides the branch or does not', (_, text, isHidden) => {
	const content = scratchFolder(smallNetwork({ [`${FOLDER}/branch.yml`]: text }));
	const read = readBranch(content, 'ting-tao', readNetwork(content).settings!);
	expect(read.branch).toBeUndefined();
	expect(read.isHidden).toBe(isHidden);
});
