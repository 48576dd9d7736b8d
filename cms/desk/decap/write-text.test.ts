import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseFrontMatter } from '../../../src/network/front-matter.ts';
import { COLLECTION_TITLES, type CollectionName, collections } from '../../../src/schema/collections.ts';
import { toJsonSchema } from '../../../src/schema/json-schema.ts';
import { completeSample } from '../../../src/schema/sample.ts';
import { writeText } from './write-text.ts';

const OLD = `---
title: 大暑以前
# 日期是拍照那天
date: 2026-07-05
tags: [照片, 当季]
photographer: '潮汐冷链 小唐'
cover:
  picture: 番茄.jpg
  alt: 侧光里的几只木箱
pinned: false
---

正文第一段。


正文第二段。
`;

/** What Decap makes of a text: another order, every field there is, its own way of writing. */
const DECAP = `---
pinned: false
genre: news
tags:
  - 照片
  - 当季
title: 大暑以前
summary: ""
photographer: 潮汐冷链 小唐
date: 2026-07-05
people: []
audience: public
author: null
original:
  name: ""
cover:
  alt: 侧光里的几只木箱
  picture: 番茄.jpg
---
正文第一段。


正文第二段。`;

const changed = (from: string, to: string): string => {
	expect(DECAP).toContain(from);
	return writeText(DECAP.replace(from, to), 'news', OLD).text;
};

test('what nobody changed stays as it was, to the byte', () => {
	expect(writeText(DECAP, 'news', OLD).text).toBe(OLD);
	expect(writeText(OLD, 'news', OLD).text).toBe(OLD);
});

test('one changed field is one changed line', () => {
	expect(changed('title: 大暑以前', 'title: 大暑以后')).toBe(OLD.replace('大暑以前', '大暑以后'));
	expect(changed('正文第二段。', '正文第三段。')).toBe(`${OLD.slice(0, OLD.indexOf('正文第二段'))}正文第三段。\n`);
});

test('what is added comes where the schema has it, what is emptied goes with the comment above it', () => {
	expect(changed('summary: ""', 'summary: 四张照片。')).toBe(OLD.replace('tags:', 'summary: 四张照片。\ntags:'));
	expect(changed('date: 2026-07-05\n', '')).toBe(OLD.replace('# 日期是拍照那天\ndate: 2026-07-05\n', ''));
});

test('a new text is written in the order of the schema, without empty fields, without what holds anyway', () => {
	const { text, title } = writeText(DECAP.replace('pinned: false', '_id: 2026-07-05-da-shu\npinned: true'), 'news');
	expect(title).toBe('大暑以前');
	expect(text).toBe(`---
title: 大暑以前
date: 2026-07-05
tags:
  - 照片
  - 当季
cover:
  picture: 番茄.jpg
  alt: 侧光里的几只木箱
photographer: 潮汐冷链 小唐
pinned: true
---

正文第一段。


正文第二段。
`);
});

test('the mark of a draft goes: whoever publishes at the desk means it', () => {
	expect(writeText('---\ntitle: x\ndraft: true\n---\n', 'news', '---\ntitle: x\ndraft: true\n---\n').text).toBe(
		'---\ntitle: x\n---\n',
	);
});

test('what only the desk writes, and what the schema does not know, is kept', () => {
	const signed = OLD.replace('---\n\n', 'signers:\n  - step: first\n    name: 何晓峰\ncustom: 1\n---\n\n');
	expect(
		writeText(DECAP.replace('pinned', 'custom: 1\nsigners:\n  - step: first\n    name: 何晓峰\npinned'), 'news', signed)
			.text,
	).toBe(signed);
});

test.each([
	['a colon', '通知: 周五停水'],
	['what looks like a list', '- 一'],
	['what looks like a number', '0010'],
	['what looks like a time', '12:30:45'],
	['what looks like yes', 'true'],
	['quotes', `他说"好"，她说'不'`],
	['a sign with a meaning', '*重要* &x !y @z #1 %5 `code`'],
	['lines', '第一行\n第二行\n\n第四行'],
	['a fence', '---'],
	['an emoji', '春天🌸'],
	['a long line with spaces', 'ab '.repeat(60).trim()],
])('a text with %s comes back as it was', (_, summary) => {
	const raw = `---\n${stringify({ title: summary.split('\n')[0], date: '2026-07-05', summary })}---\n正文\n`;
	for (const before of [undefined, OLD]) {
		const parts = parseFrontMatter(writeText(raw, 'news', before).text);
		expect(parts).toMatchObject({ data: { title: summary.split('\n')[0], date: '2026-07-05', summary } });
	}
});

test.each(Object.keys(COLLECTION_TITLES) as CollectionName[])(
	'a complete entry of %s is valid as it is written',
	(collection) => {
		const schema = collections[collection];
		const { draft: _, ...sample } = completeSample(toJsonSchema(schema));
		const written = writeText(`---\n${stringify(sample)}---\n正文\n`, collection).text;
		const parts = parseFrontMatter(written);
		expect('data' in parts && schema.parse(parts.data)).toEqual(schema.parse(sample));
		expect(writeText(`---\n${stringify(sample, { indent: 4 })}---\n正文\n`, collection, written).text).toBe(written);
	},
);

test('lines of Windows and a text that cannot be taken apart do no harm', () => {
	expect(writeText(OLD.replaceAll('\n', '\r\n'), 'news', OLD).text).toBe(OLD);
	expect(writeText(DECAP, 'news', 'kein Anfang').text).toMatch(/^---\ntitle: 大暑以前\n/);
	expect(writeText(DECAP, 'news', OLD.replace('title: 大暑以前', 'title: >-\n  大暑\n  以前')).text).toContain(
		'大暑以前',
	);
});
