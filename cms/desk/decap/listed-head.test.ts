import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../../src/network/front-matter.ts';
import { LISTED_FIELDS } from '../../config/column.ts';
import { listedHead } from './listed-head.ts';

const dataOf = (text: string): Record<string, unknown> => {
	const parts = parseFrontMatter(text);
	if ('rule' in parts) throw new Error(parts.rule);
	return parts.data as Record<string, unknown>;
};

describe('what a list needs of a text', () => {
	it('is the same in every entry of the sample, and nothing besides', () => {
		const files = globSync('content/branches/*/*/**/*.md').filter((file) => !file.includes('/people/'));
		expect(files.length).toBeGreaterThan(300);
		for (const file of files) {
			const text = readFileSync(file, 'utf8');
			const wanted = Object.entries(dataOf(text)).filter(([name]) => LISTED_FIELDS.has(name));
			const head = listedHead(text)!;
			expect(dataOf(head), file).toEqual(Object.fromEntries(wanted));
			expect(head.length, file).toBeLessThan(400);
		}
	});

	it.each([
		[
			'lines that go on',
			'title: >-\n  一\n\n  二\nsummary: |\n  title: 三\ndate: 2026-01-01\n',
			{ title: '一\n二', date: '2026-01-01' },
		],
		['quotes and remarks', '# title: 零\n"title": \'一: 二\'\ntags:\n- title: 三\n- 四\n', { title: '一: 二' }],
		['lines of Windows', 'title: 一\r\nsummary: 二\r\ndate: 2026-01-01\r\n', { title: '一', date: '2026-01-01' }],
	])('is found among %s', (_, yaml, wanted) => {
		expect(dataOf(listedHead(`---\n${yaml}---\n\n---\ntitle: 五\n`)!)).toEqual(wanted);
	});

	it('is nothing where no editor may have the text, and the text itself where its head has no end', () => {
		expect(listedHead('---js\ntitle: 一\n---\n')).toBeUndefined();
		expect(listedHead('title: 一\n')).toBeUndefined();
		expect(listedHead('---\ntitle: 一\n')).toBe('---\ntitle: 一\n');
		expect(listedHead('---\n---\n正文\n')).toBe('---\n---\n');
	});
});
