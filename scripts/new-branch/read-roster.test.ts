import { expect, test } from 'vitest';
import { readRoster } from './read-roster.ts';

test('headers are Chinese labels or ids, with remarks and spaces, below a title', () => {
	const { drafts, problems, unused } = readRoster([
		['澜桥区支部名册', null],
		[],
		['* 支部名称（必填）', ' 电 话 ', 'office', '成 员 单 位', 'slug', '序号'],
		['甲支部', 55500101, '一楼', '甲公司、乙公司；丙公司\n丁公司', 'jia', 1],
	]);
	expect(problems).toEqual([]);
	expect(unused).toEqual(['序号']);
	expect(drafts).toMatchObject([
		{
			slug: 'jia',
			data: {
				name: '甲支部',
				contact: { phone: '55500101', office: '一楼' },
				organisations: ['甲公司', '乙公司', '丙公司', '丁公司'],
			},
		},
	]);
	expect(drafts[0]!.place('slug')).toBe('第 4 行 E 列');
});

test('values are taken as they are written every day', () => {
	const { drafts } = readRoster([
		['支部名称', '成立日期', '党员人数', '星级', '支部类型'],
		['甲', '2012/7/1', '46人', '４星', '楼宇党支部'],
		['乙', new Date('2012-07-01T00:00:00Z'), 46, 4, 'building'],
		['丙', '2012年7月1日', ' 46 ', '4', '楼宇'],
	]);
	const said = { founded: '2012-07-01', members: 46, star: 4 };
	expect(drafts.map(({ data }) => data)).toMatchObject([
		{ ...said, type: 'building' },
		{ ...said, type: 'building' },
		{ ...said, type: 'building' },
	]);
});

test('a day that could be two days is left as written, to be asked about', () => {
	const { drafts } = readRoster([
		['支部名称', '成立日期'],
		['甲', '7/1/2012'],
	]);
	expect(drafts[0]!.data.founded).toBe('7/1/2012');
});

test('rows that say nothing of a branch are passed over, and the others keep their numbers', () => {
	const { drafts } = readRoster([['序号', '支部名称'], [1, null], [''], [3, '  '], [4, '丁']]);
	expect(drafts.map(({ place }) => place('name'))).toEqual(['第 5 行 B 列']);
});

test.each([
	['no column of names', [['电话'], ['甲']], /找不到「支部名称」这一列/],
	['an empty file', [], /找不到「支部名称」这一列/],
	['two columns of one field', [['支部名称', '电话', '电话']], /有两列都是「电话」/],
	['a header with a slip', [['支部名称', '上级党组只']], /没有「上级党组只」这一列。可能是「上级党组织」/],
])('%s is a problem of the header', (_, rows, words) => {
	expect(readRoster(rows).problems).toEqual([expect.stringMatching(words)]);
});
