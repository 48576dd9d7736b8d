import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgeText, quotesOf } from '../../tests/judge-text.ts';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { entry, smallNetwork } from '../../tests/small-network.ts';
import type { Problem } from '../network/problem.ts';
import { readBranch } from '../network/read-branch.ts';
import { networkSettings } from '../schema/network.ts';
import { attendanceOdd } from './attendance-odd.ts';
import { childShown } from './child-shown.ts';
import { consentMissing } from './consent-missing.ts';
import { consentOld } from './consent-old.ts';
import { consentSoonOver } from './consent-soon-over.ts';
import { identityNumber } from './identity-number.ts';
import { judgeBranch } from './judge-branch.ts';
import { listOfNames } from './list-of-names.ts';
import { mobileNumber } from './mobile-number.ts';
import { personDouble } from './person-double.ts';
import { portraitNotAgreed } from './portrait-not-agreed.ts';
import type { Rule } from './rule.ts';

const network = networkSettings.parse({
	name: '支部网',
	address: 'https://zhibu.example.org/',
	organiser: '街道',
	columns: [
		{ id: 'news', collection: 'news', title: '动态' },
		{ id: 'stories', collection: 'stories', title: '风采' },
		{ id: 'records', collection: 'records', title: '记录' },
	],
});

/** What a rule finds in a branch with these files. */
function judge(rule: Rule, files: Record<string, string>): Problem[] {
	const inBranch = Object.entries(files).map(([path, text]) => [`branches/ting-tao/${path}`, text]);
	const content = scratchFolder({
		'branches/ting-tao/branch.yml': smallNetwork()['branches/ting-tao/branch.yml']!,
		...Object.fromEntries(inBranch),
	});
	const { branch, problems } = readBranch(content, 'ting-tao', network);
	expect(problems).toEqual([]);
	return judgeBranch(branch!, { network, today: '2026-11-21', rules: [rule] });
}

const STORY = 'stories/2026-03-01-lao-zhou.md';
const NEWS = 'news/2026-03-14-kaifang-ri.md';
const story = (more: string, body = '') => entry('修了三十年电梯的人', '2026-03-01', body, more);
const person = (more: string) => `name: 周明\ngiven: 2026-01-01\n${more}`;

test('a story without a consent says what to write', () => {
	expect(judge(consentMissing, { [STORY]: story('person: 周明\n') })).toMatchObject([
		{
			file: join('branches/ting-tao', STORY),
			line: 4,
			field: 'person',
			message: '这篇写的是「周明」，没有写明本人同意。',
		},
	]);
	const [found] = judge(consentMissing, { [STORY]: story('person: 周明\n'), 'people/lao-zhou.yml': person('') });
	expect(found?.fix).toContain('people: [lao-zhou]');
});

test.each([
	['somebody is listed', 'person: 老周\npeople: [lao-zhou]\n'],
	['it is a draft', 'person: 周明\ndraft: true\n'],
	['it is over', 'person: 周明\nexpireAt: 2026-11-20T09:00\n'],
	['nobody is named', 'person: 一位党员\n'],
	['it tells of many', 'person: 夜班护士们\n'],
	['it tells of a team', 'person: 电梯班组\n'],
])('no consent is missing where %s', (_, more) => {
	expect(judge(consentMissing, { [STORY]: story(more), 'people/lao-zhou.yml': person('') })).toEqual([]);
});

test.each([
	['cover: { picture: 周明.jpg, alt: 一盏灯 }\n', '', [5]],
	['cover: { picture: a.jpg, alt: 周明在机房里 }\n', '', [5]],
	['', '字。\n\n![一位老师傅站在梯子上](a.jpg)', [10]],
	['', '![党员们的合影](a.jpg)\n\n![周明](b.jpg)', [8, 10]],
	['cover: { picture: a.jpg, alt: 一排路灯 }\n', '![护士台上的灯](a.jpg)', []],
	['cover: { picture: a.jpg, alt: 六位老人背对镜头坐在栏杆边 }\n', '', []],
	['draft: true\ncover: { picture: a.jpg, alt: 周明 }\n', '', []],
])('of pictures in %j %j those on lines %j may show somebody who did not agree to that', (more, body, lines) => {
	const text = story(`person: 周明\n${more}people: [lao-zhou]\n`, body);
	const found = judge(portraitNotAgreed, { [STORY]: text, 'people/lao-zhou.yml': person('scope: name\n') });
	expect(found.map(({ line }) => line)).toEqual(lines);
	expect(judge(portraitNotAgreed, { [STORY]: text, 'people/lao-zhou.yml': person('') })).toEqual([]);
});

test.each([
	['until: 2026-11-21\n', '今天是最后一天'],
	['until: 2026-12-01\n', '只剩 10 天'],
	['until: 2026-12-21\n', '只剩 30 天'],
	['until: 2026-12-22\n', undefined],
	['until: 2026-11-20\n', undefined],
	['until: 2026-12-01\nwithdrawn: 2026-11-01\n', undefined],
	['', undefined],
])('of a consent %j it is said: %j', (more, said) => {
	const files = {
		[NEWS]: entry('开放日', '2026-03-14', '', 'people: [lao-zhou]\n'),
		'people/lao-zhou.yml': person(more),
	};
	const [found] = judge(consentSoonOver, files);
	if (said === undefined) expect(found).toBeUndefined();
	else
		expect(found).toMatchObject({
			file: 'branches/ting-tao/people/lao-zhou.yml',
			line: 3,
			message: expect.stringContaining(said),
		});
});

test('a consent nobody uses may end in silence', () => {
	expect(judge(consentSoonOver, { 'people/lao-zhou.yml': person('until: 2026-12-01\n') })).toEqual([]);
});

test.each([
	['given: 2024-11-20\n', 1],
	['given: 2024-11-21\n', 0],
	['given: 2020-01-01\nuntil: 2027-01-01\n', 0],
	['given: 2020-01-01\nwithdrawn: 2021-01-01\n', 0],
])('of a consent %j it is said %i times that it is old', (more, times) => {
	expect(judge(consentOld, { 'people/lao-zhou.yml': `name: 周明\n${more}` })).toHaveLength(times);
});

test('two records of one name are found, even with a space in it', () => {
	const files = {
		'people/a.yml': person(''),
		'people/b.yml': 'given: 2026-01-01\nname: 周　明\n',
		'people/c.yml': 'name: 周敏\ngiven: 2026-01-01\n',
	};
	expect(judge(personDouble, files)).toMatchObject([{ file: 'branches/ting-tao/people/b.yml', line: 2 }]);
});

test.each([
	['![三个孩子在剪窗花](a.jpg)', ['三个孩子在剪窗花']],
	['![小学生在读书](a.jpg)', ['小学生在读书']],
	['![](小朋友合影.jpg)', ['小朋友合影.jpg']],
	['![孩子们的背影](a.jpg)', []],
	['![儿童节的彩旗](a.jpg)', []],
	['![大学生志愿者在指路](a.jpg)', []],
	['![远处有两个孩子](a.jpg)', []],
	['![幼儿园的滑梯，空着](a.jpg)', []],
	['三个孩子在剪窗花', []],
	['![娃娃菜](a.jpg)', []],
])('in %j children are shown in %j', (body, quotes) => {
	expect(quotesOf(childShown, body)).toEqual(quotes);
});

const record = (meeting: string, attendance: string, body: string) =>
	entry('十一月的会', '2026-03-14', body, `meeting: ${meeting}\nattendance: { ${attendance} }\n`);

test.each([
	['general', 'expected: 20, present: 18', '应到党员 20 人，实到 18 人。', []],
	['general', 'expected: 20, present: 18', '应到 21 人，实到 17 人。', ['attendance.expected', 'attendance.present']],
	['general', 'expected: 20, present: 10', '', ['attendance.present']],
	['lecture', 'expected: 20, present: 8', '', []],
	['lecture', 'expected: 20, present: 18', '实到 18 人。实到的 5 位群众', []],
])('in a record of %s with %s and %j is odd: %j', (meeting, attendance, body, fields) => {
	const found = judge(attendanceOdd, { 'records/2026-03-14-hui.md': record(meeting, attendance, body) });
	expect(found.map(({ field }) => field)).toEqual(fields);
});

const NAMES = '赵一鸣、钱多、孙小圣、李四、周敏、吴疆、郑好、王磊、冯程、陈立新、褚橙、何红、蒋欣、沈知夏、韩梅、杨柳';
const SIGNED = NAMES.split('、');

test.each([
	['顿号', NAMES, 1],
	['换行', NAMES.replaceAll('、', '\n'), 1],
	['编号', SIGNED.map((name, index) => `${index + 1}. ${name}`).join('\n'), 1],
	[
		'表格',
		`| 序号 | 姓名 | 单位 |\n|---|---|---|\n${SIGNED.map((name, index) => `| ${index + 1} | ${name} | 青禾事务所 |`).join('\n')}`,
		1,
	],
	['冒号在前', `签到：${NAMES}等。`, 1],
	['十五个', SIGNED.slice(1).join('、'), 0],
	['不是姓名', '苹果、梨、桃子、李子、杏、橙子、柚子、石榴、柿子、樱桃、荔枝、龙眼、葡萄、草莓、蓝莓、西瓜、甜瓜', 0],
	['隔开了', NAMES.replace('、周敏', '参加了活动，周敏'), 0],
])('a list of names is found: %s', (_, body, count) => {
	expect(judgeText(listOfNames, body)).toHaveLength(count);
});

test('a list of names is for members in a record, and in news that are', () => {
	const names = NAMES;
	expect(judgeText(listOfNames, names, 'audience: members\n')).toEqual([]);
	const withNames = (more: string) => ({
		'records/2026-03-14-hui.md': entry('会', '2026-03-14', names, `meeting: general\n${more}`),
	});
	expect(judge(listOfNames, withNames(''))).toEqual([]);
	expect(judge(listOfNames, withNames('minutesFor: public\n'))).toHaveLength(1);
});

test('settings and records of people are looked into for numbers', () => {
	expect(judge(mobileNumber, { 'face.yml': 'motto: 有事打 13812345678\n' })).toMatchObject([
		{ file: 'branches/ting-tao/face.yml', line: 1, column: 8, field: 'motto' },
	]);
	expect(judge(identityNumber, { 'people/a.yml': person('document: 证号 310115199003072311\n') })).toMatchObject([
		{ file: 'branches/ting-tao/people/a.yml', line: 3 },
	]);
});

test.each([
	['names', '张明、'.repeat(16_000)],
	['signs', '、'.repeat(50_000)],
	['cells', '|'.repeat(50_000)],
	['rows', '|张明|\n|-|\n'.repeat(5_000)],
	['pictures', '![孩](a)'.repeat(7_000)],
	['spaces', ' '.repeat(50_000)],
	['brackets', '（'.repeat(50_000)],
])('a flood of %s ends', (_, body) => {
	for (const rule of [childShown, listOfNames]) expect(judgeText(rule, body).length).toBeLessThanOrEqual(20);
});
