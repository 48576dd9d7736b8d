import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { afterAll, describe, expect, test } from 'vitest';
import { entry, smallNetwork } from '../../tests/small-network.ts';
import { LONGEST } from '../markdown/limits.ts';
import type { Problem } from '../network/problem.ts';
import { readBranch } from '../network/read-branch.ts';
import { readNetwork } from '../network/read-network.ts';
import { collections } from '../schema/collections.ts';
import { toJsonSchema } from '../schema/json-schema.ts';
import { completeSample } from '../schema/sample.ts';
import { catalogue } from './catalogue.ts';
import { judgeBranch } from './judge-branch.ts';

const content = mkdtempSync(join(tmpdir(), 'branch-sites-'));
afterAll(() => rmSync(content, { recursive: true, force: true }));
for (const [path, data] of Object.entries(smallNetwork())) {
	mkdirSync(join(content, path, '..'), { recursive: true });
	writeFileSync(join(content, path), data);
}
const { settings } = readNetwork(content);
const NEWS = 'branches/ting-tao/news/2026-03-15-cuo.md';

/** Reads and judges a branch in which one file holds this. */
function judge(path: string, bytes: string | Uint8Array): Problem[] {
	writeFileSync(join(content, path), bytes);
	const { branch, problems } = readBranch(content, 'ting-tao', settings!);
	const judged = branch ? judgeBranch(branch, { network: settings!, today: '2026-03-20' }) : [];
	return [...problems, ...judged].filter(({ file }) => file === path);
}

/** The most that one file is told: the reader's limit, and twenty of each rule. */
const MOST = 50 + 20 * catalogue.size;

function expectSound(problems: Problem[]): void {
	expect(problems.length).toBeLessThan(MOST);
	for (const { rule, line, column, message, fix } of problems) {
		expect(catalogue.has(rule), rule).toBe(true);
		expect(line).toBeGreaterThan(0);
		expect(column).toBeGreaterThan(0);
		for (const sentence of [message, fix]) {
			expect(sentence.isWellFormed(), sentence).toBe(true);
			expect(sentence.length, sentence).toBeLessThan(600);
			expect(sentence, rule).not.toMatch(/undefined|NaN|\[object/);
		}
	}
}

/** Characters of every plane, those that join, turn round and stand for nothing too. */
const planes = fc
	.array(
		fc.oneof(
			fc
				.tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 0xffff }))
				.map(([plane, low]) => plane * 0x10000 + low),
			fc.constantFrom(0x200b, 0x202e, 0x2066, 0xfeff, 0xfffd, 0xfffe, 0x0301, 0x3000, 0x20000, 0x1f468, 0xe0001),
			fc.integer({ min: 0x4e00, max: 0x9fff }),
		),
		{ maxLength: 300 },
	)
	.map((codes) => codes.map((code) => String.fromCodePoint(code >= 0xd800 && code < 0xe000 ? 0x4e00 : code)).join(''));

/** What people and their programs write, in any order. */
const pieces = fc
	.array(
		fc.constantFrom(
			...[
				'# ',
				'## ',
				'**',
				'`',
				'```\n',
				'~~~',
				'- ',
				'1. ',
				'> ',
				'|',
				'| --- |\n',
				'\n',
				'\n\n',
				'\r\n',
				'\t',
				'　',
				'[',
				'](',
				')',
				'![',
				'[^1]',
				':::',
				':::note\n',
				'::file{src=',
				'}',
				'<b>',
				'<!--',
				'-->',
				'https://a.example/',
				'www.',
				'138',
				'13812345678',
				'11010519491231002X',
				'6222021234567890123',
				'沪A12345',
				'微信号',
				'家住',
				'路1弄2号3室',
				'2月30日',
				'星期八',
				'，',
				'。',
				',',
				'“',
				'”',
				'「',
				'"',
				"'",
				'（',
				'(',
				'...',
				'--',
				'１２',
				'ＡＢ',
				'字',
				'李明',
				'小学生',
				'点击这里',
				'\\',
				'&#38472;',
				'\u200b',
				'𠮷',
				'👨‍👩‍👧',
			],
		),
		{ maxLength: 200 },
	)
	.map((parts) => parts.join(''));

const sample = (name: keyof typeof collections): string => dump(completeSample(toJsonSchema(collections[name])));
const whole = `---\n${sample('news')}---\n\n## 小标题\n\n一段字，[链接](../a/)，![图](a.jpg)。\n\n:::note\n字\n:::\n`;

describe('the reader and every rule answer in their own words', () => {
	const runs = { numRuns: 150 };

	test('to any bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => expectSound(judge(NEWS, bytes))),
			runs,
		);
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 1000 }), (bytes) =>
				expectSound(judge(NEWS, Buffer.concat([Buffer.from(entry('题', '2026-03-15', '')), bytes]))),
			),
			runs,
		);
	});

	test('to a file cut off or overwritten anywhere', () => {
		const bytes = Buffer.from(whole);
		for (let length = 0; length < bytes.length; length += 7) expectSound(judge(NEWS, bytes.subarray(0, length)));
		fc.assert(
			fc.property(fc.nat(bytes.length), fc.uint8Array({ maxLength: 20 }), (at, splinter) =>
				expectSound(
					judge(NEWS, Buffer.concat([bytes.subarray(0, at), splinter, bytes.subarray(at + splinter.length)])),
				),
			),
			runs,
		);
	});

	test('to characters of every plane, in the text and in every field', () => {
		fc.assert(
			fc.property(planes, planes, (title, body) =>
				expectSound(
					judge(
						NEWS,
						`---\n${dump({ title, date: '2026-03-15', summary: body, tags: [title], author: body })}---\n${body}`,
					),
				),
			),
			runs,
		);
	});

	test('to what people write, in any order', () => {
		fc.assert(
			fc.property(pieces, pieces, (title, body) =>
				expectSound(judge(NEWS, entry(JSON.stringify(title.slice(0, 50) || '题'), '2026-03-15', body))),
			),
			{ numRuns: 300 },
		);
	});

	test('to any value in any field', () => {
		const fields = Object.keys(toJsonSchema(collections.news).properties ?? {});
		const value = fc.anything({ maxDepth: 3, withDate: true, withBigInt: false });
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom(...fields, 'titel', '__proto__', 'constructor'), value), (data) => {
				const yaml = dumped(data);
				fc.pre(yaml !== undefined);
				expectSound(judge(NEWS, `---\n${yaml}---\n字。\n`));
				expectSound(judge('branches/ting-tao/face.yml', yaml));
			}),
			runs,
		);
		rmSync(join(content, 'branches/ting-tao/face.yml'));
	});

	test.each([
		['lists in lists', `---\ntitle: ${'['.repeat(8000)}\n---\n`],
		['fields in fields', `---\n${Array.from({ length: 150 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}---\n`],
		['quotations in quotations', entry('题', '2026-03-15', '> '.repeat(50_000))],
		['brackets in brackets', entry('题', '2026-03-15', '['.repeat(100_000))],
		['one line of a megabyte', entry('题', '2026-03-15', '字a1,“('.repeat(160_000))],
		['a megabyte of lines', entry('题', '2026-03-15', '字\n'.repeat(250_000))],
		['a megabyte of front matter', `---\ntitle: ${'字'.repeat(350_000)}\n---\n`],
		['a megabyte of numbers', entry('题', '2026-03-15', '13812345678 '.repeat(80_000))],
		[
			'as much as there is room for, of every piece',
			entry('题', '2026-03-15', '**字**`[](「“11010519491231002X 家住路1弄2号'.repeat(5000).slice(0, LONGEST)),
		],
	])('to %s, and not endlessly', (_, text) => {
		expectSound(judge(NEWS, text));
	});
});

test('a body longer than can be shown is judged as far as it may be', () => {
	const late = entry('题', '2026-03-15', `${'字。\n\n'.repeat(60_000)}# 太后面的标题`);
	expect(
		judge(NEWS, late)
			.map(({ line }) => line)
			.every((line) => line < 120_000),
	).toBe(true);
});

/** A day that is none cannot be written at all. */
function dumped(data: object): string | undefined {
	try {
		return dump(data, { skipInvalid: true });
	} catch {
		return undefined;
	}
}
