import { expect, test } from 'vitest';
import { writeBody } from './write-body.ts';

const OLD = `方子看对了没有：

- 会不会把“每日三次”看成了“每次三粒”；
- 番茄 3~4.5 元，青椒 2.8~4 元。

| 药房 | 我们 |
|---|---|
| 处方 | 需求 |

照着簿子一条条过[^bu]，她们那本写了三十年。

~~~
* 代码里的 \\~ 不动
~~~

下一课：[告警](../2026-04-09-gao-jing/)。

[^bu]: 机长起飞前也照着一张单子念（真的）。`;

/** The same after Decap’s editor has had it open, and somebody has written one more line. */
const DECAP = `
方子看对了没有：

* 会不会把“每日三次”看成了“每次三粒”；
* 番茄 3\\~4.5 元，青椒 2.8\\~4 元。

| 药房 | 我们  |
| -- | --- |
| 处方 | 需求  |

照着簿子一条条过[^bu](机长起飞前也照着一张单子念（真的）。)，她们那本写了三十年。

~~~
* 代码里的 \\~ 不动
~~~

新写的一句。

下一课：[告警](../2026-04-09-gao-jing/)。
`;

test('of what the editor has only written another way nothing is left, what somebody wrote stays', () => {
	expect(writeBody(DECAP, OLD)).toBe(OLD.replace('下一课', '新写的一句。\n\n下一课'));
});

test('a footnote is a note again, also in a text that is new', () => {
	expect(writeBody('见注[^1](第一条(甲))。又见[^2](第二条)。')).toBe(
		'见注[^1]。又见[^2]。\n\n[^1]: 第一条(甲)\n\n[^2]: 第二条',
	);
	expect(writeBody('见注[^1]。\n\n[^1]: 第一条')).toBe('见注[^1]。\n\n[^1]: 第一条');
	expect(writeBody('[网站](https://example.org/)')).toBe('[网站](https://example.org/)');
});

test('a list that somebody changed keeps its bullets; a rule is no list', () => {
	expect(writeBody('* 一\n* 二\n  * 三', '- 一')).toBe('- 一\n- 二\n  - 三');
	expect(writeBody('* * *')).toBe('* * *');
	expect(writeBody('**粗**\n\n*斜* 体')).toBe('**粗**\n\n*斜* 体');
});

test('what strikes through stays as it was written', () => {
	expect(writeBody('~~不要~~，10\\~20 元，\\~\\~不是删除线\\~\\~')).toBe('~~不要~~，10~20 元，\\~\\~不是删除线\\~\\~');
});

test('an escape that somebody wrote to keep a sign a sign is not taken away', () => {
	expect(writeBody('2\\*3，\\[x]', '2*3，[x]')).toBe('2\\*3，\\[x]');
});

test('something is written behind what stood last, or what stood last is moved up', () => {
	expect(writeBody('一\n\n二\n\n三', '一\n\n二')).toBe('一\n\n二\n\n三');
	expect(writeBody('二\n\n一', '一\n\n\n二')).toBe('二\n\n一');
});

test('a body that is empty stays empty', () => {
	expect(writeBody('\n\n  \n', OLD)).toBe('');
});
