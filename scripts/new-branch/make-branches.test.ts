import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBranch } from '../../src/network/read-branch.ts';
import { readNetwork } from '../../src/network/read-network.ts';
import { branchSettings } from '../../src/schema/branch.ts';
import { toJsonSchema } from '../../src/schema/json-schema.ts';
import { completeSample } from '../../src/schema/sample.ts';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { newNetworkSettings } from '../new-network/network-settings.ts';
import { writeNetwork } from '../new-network/write-network.ts';
import { makeBranches } from './make-branches.ts';
import { readRoster } from './read-roster.ts';
import { type CellValue, readTable } from './read-table.ts';

function emptyNetwork() {
	const content = join(scratchFolder(), 'content');
	const settings = newNetworkSettings({});
	if ('problems' in settings) throw new Error(settings.problems.join());
	writeNetwork(content, settings.yaml);
	return content;
}

function make(content: string, rows: CellValue[][], skipWrong = false) {
	return makeBranches(content, readRoster(rows).drafts, readNetwork(content).settings!, skipWrong);
}

const one = (slug: string, data: Record<string, unknown> = { name: '甲支部' }) => ({ slug, data, place: () => '' });

function makeOne(content: string, slug: string, data?: Record<string, unknown>) {
	return makeBranches(content, [one(slug, data)], readNetwork(content).settings!, false);
}

const folders = (content: string) => readdirSync(join(content, 'branches')).filter((name) => name !== '.gitkeep');

test('134 branches from a roster make a network without problems, all of them preparing', async () => {
	const content = emptyNetwork();
	const rows = Array.from({ length: 134 }, (_, index) => `梧桐里街道第${index + 1}联合支部,楼宇,2012/7/1,${index + 3}`);
	const table = await readTable(Buffer.from(`\uFEFF支部名称,支部类型,成立日期,党员人数\r\n${rows.join('\r\n')}\r\n`));
	const { made, problems } = make(content, table);
	expect(problems).toEqual([]);
	expect(made).toHaveLength(134);
	const { settings, slugs, problems: found } = readNetwork(content);
	expect(found).toEqual([]);
	const branches = slugs.map((slug) => readBranch(content, slug, settings!));
	expect(branches.flatMap((branch) => branch.problems)).toEqual([]);
	expect(branches.map(({ branch }) => branch?.settings.status)).toEqual(Array(134).fill('preparing'));
});

test('everything wrong in a roster is said in one pass, by row and column, and nothing is written', () => {
	const content = emptyNetwork();
	const { made, problems } = make(content, [
		['支部名称', '代号', '支部类型', '成立日期', '党员人数', '电话', '星级'],
		['甲支部', 'jia', '联合支部', '2012-07-01', 12, null, 5],
		[null, 'yi', '楼宇型支部', '14.3.2026', '很多', '5550', 9],
		['甲支部', 'jia', null, '2026-02-30', 0, null, null],
		['丙支部', 'search', null, null, null, null, null],
	]);
	expect(made).toEqual([]);
	expect(folders(content)).toEqual([]);
	expect(problems).toEqual([
		'第 3 行 A 列：缺少「支部名称」。请写上，例如 天平大厦联合支部。',
		expect.stringMatching(/^第 3 行 C 列：「支部类型」写的是「楼宇型支部」.*可能是 楼宇支部；/),
		'第 3 行 G 列：「星级」写的是「9」，要在 1 到 5 之间。请写 1 到 5 之间的数。',
		'第 3 行 D 列：「成立日期」写的是「14.3.2026」，不是能认出的日期。请写成 年-月-日，例如 2026-03-14。',
		'第 3 行 E 列：「党员人数」应当是整数，现在写的是「很多」。请只写数字，例如 5。',
		expect.stringMatching(/^第 3 行 F 列：联系方式的「电话」写的是「5550」/),
		expect.stringMatching(/^第 4 行 B 列：代号「jia」和第 2 行 B 列重复了。/),
		expect.stringMatching(/^第 4 行 A 列：名称「甲支部」和第 2 行 A 列重复了。/),
		expect.stringMatching(/^第 4 行 D 列：「成立日期」写的是「2026-02-30」，没有这一天。/),
		expect.stringMatching(/^第 4 行 E 列：「党员人数」写的是「0」/),
		expect.stringMatching(/^第 5 行 B 列：代号「search」是系统保留的。/),
	]);
});

test('where wrong rows are to be skipped, the good ones are made and the wrong ones still told', () => {
	const content = emptyNetwork();
	const { made, problems } = make(
		content,
		[
			['支部名称', '星级'],
			['甲支部', 5],
			['乙支部', 7],
			['丙支部', 3],
		],
		true,
	);
	expect(made.map(({ data }) => data.name)).toEqual(['甲支部', '丙支部']);
	expect(problems).toEqual([expect.stringContaining('第 3 行 B 列')]);
	expect(folders(content)).toHaveLength(2);
});

test('a slug made from a name makes way for one that a later row gives', () => {
	const { made } = make(emptyNetwork(), [
		['支部名称', '代号'],
		['听涛支部', null],
		['别的支部', 'tingtao'],
	]);
	expect(made.map(({ slug }) => slug)).toEqual(['tingtao-2', 'tingtao']);
});

test.each([
	'../x',
	'..',
	'.',
	'',
	'a',
	'A',
	'Ting-Tao',
	'-a',
	'a/b',
	'a\\b',
	'支部',
	'a b',
	'con.',
	'a'.repeat(40),
	'__proto__',
])('the slug %j is refused with advice, and nothing is written', (slug) => {
	const content = emptyNetwork();
	const { made, problems } = makeOne(content, slug);
	expect(made).toEqual([]);
	expect(problems).toEqual([expect.stringMatching(/^代号「.*」不能用作网址.*请换一个，例如 jia-?/)]);
	expect(folders(content)).toEqual([]);
	expect(existsSync(join(content, '../x'))).toBe(false);
});

test('a reserved slug and one that stands already are refused, an unfinished folder included', () => {
	const content = emptyNetwork();
	mkdirSync(join(content, 'branches/bing'));
	expect(makeOne(content, 'search').problems).toEqual([expect.stringContaining('系统保留')]);
	expect(makeOne(content, 'jia').problems).toEqual([]);
	expect(makeOne(content, 'jia', { name: '乙支部' }).problems).toEqual([
		'已经有代号为「jia」的支部了。请换一个，例如 yi。',
	]);
	expect(makeOne(content, 'bing', { name: '丙支部' }).problems).toEqual([
		expect.stringContaining('已经有代号为「bing」的支部'),
	]);
	expect(makeOne(content, 'yi').problems).toEqual([expect.stringContaining('和已有的支部 jia 重复了')]);
	expect(folders(content).sort()).toEqual(['bing', 'jia']);
});

test('every field is written in the schema’s order with its name, given or blank, and reads back', () => {
	const content = emptyNetwork();
	const schema = toJsonSchema(branchSettings);
	const given = {
		...completeSample(schema),
		name: '0b11',
		committee: 'wutong-jiedao',
		introduction: '一段：“话”。\n\n# 又一段 & *星*',
	};
	expect(makeOne(content, 'quan', given).problems).toEqual([]);
	expect(makeOne(content, 'kong', { name: '空支部' }).problems).toEqual([]);
	const { settings } = readNetwork(content);
	expect(readBranch(content, 'quan', settings!).branch?.settings).toEqual({ ...given, status: 'preparing' });
	for (const slug of ['quan', 'kong']) {
		const text = readFileSync(join(content, `branches/${slug}/branch.yml`), 'utf8');
		const keys = [...text.matchAll(/^([a-zA-Z]+):/gm)].map(([, key]) => key);
		expect(keys).toEqual(Object.keys(schema.properties!));
		for (const { title } of Object.values(schema.properties!)) expect(text).toMatch(new RegExp(`^# .*${title}`, 'm'));
	}
});
