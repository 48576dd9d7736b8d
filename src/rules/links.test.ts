import { expect, test } from 'vitest';
import { judgeText, quotesOf } from '../../tests/judge-text.ts';
import { bareAddress } from './bare-address.ts';
import { linkEmpty } from './link-empty.ts';
import { linkForm } from './link-form.ts';
import { linkWords } from './link-words.ts';

test.each([
	'这里',
	'点击这里',
	'请点击 >>',
	'【查看更多】',
	'**详情**',
	'链接',
	'戳我',
	'阅读全文',
	'Click here',
	'在这里',
	'点击查看详情',
])('«%s» says nothing of where a link leads', (words) => {
	expect(quotesOf(linkWords, `看[${words}](../a/)。`)).toEqual([words]);
});

test.each([
	'体检报名办法',
	'第一课',
	'原文',
	'更多照片在文化站',
	'下载报名表',
	'这里的故事',
	'打开一扇门',
	'三',
	'链接两岸的桥',
	'![图](a.jpg)',
	'1',
])('«%s» says something', (words) => {
	expect(quotesOf(linkWords, `看[${words}](../a/)。`)).toEqual([]);
});

test.each([
	['[报名]()', ['报名']],
	['[](https://a.example/)', ['https://a.example/']],
	['[ ](../a/)', ['../a/']],
])('%s is an empty link', (body, quotes) => {
	expect(quotesOf(linkEmpty, body)).toEqual(quotes);
});

test.each([
	'[报名](#ban-fa)',
	'![](a.jpg)',
	'- [ ] 扫地\n- [x] 擦窗',
	'`[]()`',
	'[`npm`](../a/)',
	'数组 a[]()'.slice(0, 6),
])('%s is no empty link', (body) => {
	expect(quotesOf(linkEmpty, body)).toEqual([]);
});

const LONG = `https://mp.example.com/s?__biz=${'Mz'.repeat(30)}&mid=2650`;

test.each([
	`详见${LONG}。`,
	`<${LONG}>`,
	`[${LONG}](${LONG})`,
	`www.example.com/${'a'.repeat(60)}`,
	`见（${LONG}），第二段`,
])('%s stands bare', (body) => {
	expect(quotesOf(bareAddress, body)).toHaveLength(1);
});

test.each([
	`[通知](${LONG})`,
	`[通知](<${LONG}>)`,
	`[通知][1]\n\n[1]: ${LONG}`,
	`::video{src=${LONG}}`,
	`::video{src="${LONG}"}`,
	`\`${LONG}\``,
	`\`\`\`\n${LONG}\n\`\`\``,
	'https://www.example.org/tong-zhi/2026/',
	`https://www.example.org/，${'字'.repeat(80)}`,
])('%s does not', (body) => {
	expect(quotesOf(bareAddress, body)).toEqual([]);
});

test.each([
	['![门口](合影 1.jpg)', '请去掉文件名里的空格，或者写成 ![门口](<合影 1.jpg>)。'],
	['![门口](合影 (1).jpg)', '请去掉文件名里的空格，或者写成 ![门口](<合影 (1).jpg>)。'],
	['[办法]（https://a.example/b）', '[办法](https://a.example/b)。'],
	['[办法](../b/）', '[办法](../b/)。'],
	['[办法] (../b/)', '[办法](../b/)。'],
	['！[门口](合影.jpg)', '![门口](合影.jpg)。'],
	['！[门口]（合影.jpg）', '![门口](合影.jpg)。'],
])('%s is shown as it was typed; the right way is written out', (body, right) => {
	expect(judgeText(linkForm, body)).toMatchObject([{ fix: expect.stringContaining(right) }]);
});

test.each([
	'![门口](合影.jpg "门口的合影 一")',
	'![门口](<合影 1.jpg>)',
	'![门口](合影(1).jpg)',
	'[办法]( ../b/ )',
	'真好！[报名](https://a.example/)',
	'[注]（见附录）',
	'[1]（2020）[2] (b)',
	'文号〔2026〕5号（https://a.example/）',
	'`[办法]（../b/）`',
])('%s is written as it should be, or is no link', (body) => {
	expect(judgeText(linkForm, body)).toEqual([]);
});

test.each([
	'[',
	'[]',
	'[](',
	'https://',
	'www.',
	'](',
	`${LONG} `,
	'[这里](a) ',
	'[a]（',
	'[a]( ',
	'！[',
	'[a]（a.jpg',
])('a flood of %s ends', (text) => {
	const flood = text.repeat(50_000 / text.length);
	for (const rule of [bareAddress, linkEmpty, linkForm, linkWords])
		expect(quotesOf(rule, flood).length, rule.id).toBeLessThanOrEqual(20);
});
