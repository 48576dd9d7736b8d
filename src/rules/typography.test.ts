import { expect, test } from 'vitest';
import { judgeText, quotesOf } from '../../tests/judge-text.ts';
import { dashWrong } from './dash-wrong.ts';
import { dayImpossible } from './day-impossible.ts';
import { ellipsisWrong } from './ellipsis-wrong.ts';
import { lettersFullWidth } from './letters-full-width.ts';
import { punctuationDoubled } from './punctuation-doubled.ts';
import { punctuationHalfWidth } from './punctuation-half-width.ts';
import { quoteOrder } from './quote-order.ts';
import { quoteStraight } from './quote-straight.ts';
import { quoteUnpaired } from './quote-unpaired.ts';
import type { EntryRule } from './rule.ts';
import { spaceBetweenHan } from './space-between-han.ts';
import { spaceIndent } from './space-indent.ts';
import { weekdayWrong } from './weekday-wrong.ts';

const WRONG: [EntryRule, string][] = [
	[punctuationHalfWidth, '今天下午,开会'],
	[punctuationHalfWidth, '他问:“好吗？”'],
	[punctuationHalfWidth, '党支部(筹)成立'],
	[punctuationHalfWidth, '你来吗?'],
	[punctuationHalfWidth, '**你来吗?**你来吗?\n'],
	[punctuationHalfWidth, '![门口](a.jpg "开门,迎客")'],
	[punctuationDoubled, '说完了。。'],
	[punctuationDoubled, '桌子、，椅子'],
	[punctuationDoubled, '好！！！'],
	[punctuationDoubled, '真的吗？。'],
	[lettersFullWidth, '１２个人'],
	[lettersFullWidth, '在Ａ座'],
	[spaceBetweenHan, '通 知 书'],
	[spaceBetweenHan, '全 体 党 员 请 注 意'],
	[spaceBetweenHan, '好， 我们去'],
	[spaceBetweenHan, '好 ，我们去'],
	[spaceIndent, '　　第一段'],
	[spaceIndent, '第一段\n\n    第二段'],
	[spaceIndent, '- 项\n\n结束\n\n\t第二段'],
	[spaceIndent, '通知：\n　　各支部在十月底之前把今年要看望的老党员名单报上来。'],
	[quoteStraight, '他说"你好"'],
	[quoteStraight, "'你好'他说"],
	[quoteOrder, '他说：‘你好’'],
	[quoteOrder, '“好。”他说：‘你“也”好’'],
	[quoteUnpaired, '“你好，他说'],
	[quoteUnpaired, '你好”，他说'],
	[quoteUnpaired, '读《灯火，再读《路》'],
	[quoteUnpaired, '”你好“'],
	[quoteUnpaired, '（见附件)'],
	[quoteUnpaired, '“第一段\n\n第二段'],
	[quoteUnpaired, '第一段“\n\n第二段'],
	[ellipsisWrong, '想了想...去了'],
	[ellipsisWrong, '想了想。。。'],
	[ellipsisWrong, '...然后呢'],
	[dashWrong, '路灯--从江边'],
	[dashWrong, '路灯 -- 从江边'],
	[dayImpossible, '2026年02月30日'],
	[dayImpossible, '4月31号'],
	[dayImpossible, '0月5日'],
	[dayImpossible, '2026-02-30'],
	[weekdayWrong, '2026年11月21日（星期五）'],
	[weekdayWrong, '2026年11月22日周天；2026年11月23日，周日'],
];

const RIGHT: [EntryRule, string][] = [
	[punctuationHalfWidth, '3,000 元、9:30、a,b;c 和 :) 与 1) 2)'],
	[punctuationHalfWidth, '[报名表](表(一),二.docx)。`甲,乙` https://a.example/甲,乙'],
	[punctuationHalfWidth, ':::note{title=甲,乙}\n请注意\n:::'],
	[punctuationDoubled, '好！好！！真的吗？！……。“走。”——。'],
	[punctuationDoubled, '目录。。。'],
	[lettersFullWidth, '①②、〇、㎡、Ⅳ、12 个、A 座'],
	[spaceBetweenHan, '## 第一章 总 则'],
	[spaceBetweenHan, '第一章 总则，姓名 电话\n\n第[^1]注、写 `码` 字、<b>甲</b> 乙\n\n[^1]: 注'],
	[spaceIndent, '- 项\n\n    项的第二段\n\n      第三段\n\n1. 一\n\n    二'],
	[spaceIndent, '```\n　　代码\n```\n\n中间　有空格\n\n<br>    开头'],
	[spaceIndent, '桂花落在袖口上\n　　没有声音\n像一封信'],
	[quoteStraight, '![灯](a.jpg "路灯") [灯](b.md \'路灯\') {title="路灯"} 5\'10" "ok"'],
	[quoteOrder, '“第一段。\n\n第二段说‘你好’。”'],
	[quoteOrder, '“他说‘你好’。” rock ’n’ roll It’s'],
	[quoteUnpaired, '1）甲；2）乙；一）丙；（a）丁；“《甲》（乙）”'],
	[quoteUnpaired, '“第一段\n\n“第二段”'],
	[quoteUnpaired, '“第一段\n\n第二段\n\n第三段。”'],
	[quoteUnpaired, '（一月通过\n\n二月修改\n\n三月修改）'],
	[quoteUnpaired, '`“` 和 [（](a.md)）'],
	[ellipsisWrong, '目录........3\n\n1...3、a...b、好……'],
	[dashWrong, '路灯——江边；北京—上海；a--b\n\n---\n\n| 灯 |\n| -- |\n| 亮 |'],
	[dayImpossible, '2月29日、2024年2月29日、12月31日、3月15号线、99-99、2026-99-99-1'],
	[weekdayWrong, '2026年11月21日（星期六）、2026年11月22日周日、2026年11月22日星期天、11月21日（星期五）'],
];

const inShort = (rules: [EntryRule, string][]) =>
	rules.map(([rule, body]) => [rule.id, body, rule] as [string, string, EntryRule]);

test.each(inShort(WRONG))('%s finds %j, once', (_, body, rule) => {
	expect(judgeText(rule, body)).toHaveLength(1);
});

test.each(inShort(RIGHT))('%s finds nothing in %j', (_, body, rule) => {
	expect(judgeText(rule, body)).toEqual([]);
});

test('a line is told once for each kind, every line anew', () => {
	const found = judgeText(punctuationHalfWidth, '甲,乙,丙\r\n丁,戊\r\n\r\n己,庚');
	expect(found.map(({ line }) => line)).toEqual([6, 7, 9]);
});

test('texts of the front matter are read too, names of files and addresses are not', () => {
	const found = judgeText(
		punctuationHalfWidth,
		'好。',
		'summary: 来了,走了\ncover:\n  picture: 门,口.jpg\n  alt: 门口,有人\nattachments:\n  - file: 表,格.docx\n',
		'开放日,来了人',
	);
	expect(found.map(({ field }) => field)).toEqual(['title', 'summary', 'cover.alt']);
});

test('what is quoted stays short and on its line', () => {
	expect(quotesOf(punctuationHalfWidth, '第一行\n甲,乙\n第三行')).toEqual(['甲,乙']);
	expect(quotesOf(lettersFullWidth, '１'.repeat(5000))[0]).toHaveLength(9);
});

test.each([
	'"',
	'“',
	'（',
	'《',
	'‘字',
	',',
	'字,',
	'字 ',
	'　\n',
	'    字\n\n',
	'...',
	'-',
	'！',
	'１',
	'2月30日',
	'\r\n',
])('a flood of %j ends', (unit) => {
	const body = unit.repeat(50_000 / unit.length);
	for (const [rule] of RIGHT) expect(judgeText(rule, body).length).toBeLessThanOrEqual(20);
});
