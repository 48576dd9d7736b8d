import { expect, test } from 'vitest';
import { judgeText, quotesOf } from '../../tests/judge-text.ts';
import { headingBold } from './heading-bold.ts';
import { headingEmpty } from './heading-empty.ts';
import { headingSkipped } from './heading-skipped.ts';
import { headingSpace } from './heading-space.ts';
import { headingTitle } from './heading-title.ts';

test('a level that is left out is named with how to write it', () => {
	const [found, ...more] = judgeText(headingSkipped, '## 一\n\n字\n\n#### 二\n\n字');
	expect(more).toEqual([]);
	expect(found).toMatchObject({
		line: 10,
		column: 1,
		message: '小标题「二」前面是 4 个 #，上一个小标题是 2 个，中间少了一级。',
		fix: '请改成 3 个 #，例如 ### 二。',
	});
});

test.each([
	['# 一\n\n### 二', ['二']],
	['## 一\n\n##### 二 ##\n\n###### 三', ['二']],
	['## 一\n\n### 二\n\n#### 三\n\n## 四\n\n### 五', []],
	['#### 一\n\n#### 二', []],
	['## 一\n\n```\n#### 码\n```', []],
	['## 一\n\n####不是小标题', []],
])('%s', (body, quotes) => {
	expect(quotesOf(headingSkipped, body)).toEqual(quotes);
});

test.each([
	['##', ['##']],
	['字\n\n###   \n\n字', ['###']],
	['## ##', ['##']],
	['## ****', ['##']],
	['## `码`', []],
	['#', ['#']],
	['```\n##\n```', []],
	['####### 字', []],
])('of %s a heading without words is found', (body, quotes) => {
	expect(quotesOf(headingEmpty, body)).toEqual(quotes);
});

test.each([
	['## 开放日来了四十位邻居', 1],
	['# **开放日，来了四十位邻居！**', 1],
	['字\n\n### 开放日来了四十位邻居 ###', 1],
	['## 开放日', 0],
	['开放日来了四十位邻居', 0],
])('of %s the title is found %i times', (body, times) => {
	expect(quotesOf(headingTitle, body)).toHaveLength(times);
});

test.each([
	['**一、活动安排**\n\n字', ['一、活动安排']],
	['字\n\n**（二）报名**：\n字', ['（二）报名']],
	['**活动安排**\n\n字\n\n__报名办法__\n\n字', ['活动安排', '报名办法']],
	['**活动安排**\n\n字', []],
	['**请相互转告！**\n\n字\n\n**不见不散。**\n\n字', []],
	['字\n\n**一、到此为止**', []],
	['**一、活动**是这样安排的\n\n字', []],
	['字\n**一、接着上一行**\n\n字', []],
	['- **一、条目**\n\n字', []],
	['```\n**一、码**\n```\n字', []],
	[`**一、${'长'.repeat(30)}**\n\n字`, []],
])('of %s the bold lines that stand for headings are found', (body, quotes) => {
	expect(quotesOf(headingBold, body)).toEqual(quotes);
});

test.each([
	['##活动安排', '## 活动安排'],
	['####活动', '#### 活动'],
	['＃＃ 活动', '## 活动'],
	['＃活动', '## 活动'],
])('%s is no heading yet; the right way is written out', (body, right) => {
	expect(judgeText(headingSpace, `${body}\n\n字`)).toMatchObject([
		{ fix: `# 号用英文的，后面空一格，例如 ${right}。` },
	]);
});

test.each([
	'## 活动',
	'#学雷锋# 大家',
	'##学雷锋## 大家',
	'＃学雷锋＃大家',
	'#1 楼',
	'####### 七',
	'```\n##a\n```',
	'##',
	'字##a',
])('%s is a heading, or was not meant to be one', (body) => {
	expect(judgeText(headingSpace, body)).toEqual([]);
});

test.each(['#', '# ', '# \n', '#\t#', '**一**\n\n', '**', ' ', '** \n', '\n\n   **', '__a__ ', '＃', '##a'])(
	'a flood of «%s» ends',
	(text) => {
		const flood = text.repeat(50_000 / text.length);
		for (const rule of [headingBold, headingEmpty, headingSkipped, headingSpace, headingTitle])
			expect(quotesOf(rule, `${flood}\n字`).length, rule.id).toBeLessThanOrEqual(20);
	},
);
