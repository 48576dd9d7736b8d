import { describe, expect, test } from 'vitest';
import { choose, differences, readable } from './conflict-fields.ts';

const THEIRS = '---\ntitle: 开放日\ndate: 2026-03-14\ntags:\n  - 甲\n  - 乙\nplace: 大厅\n---\n一\n\n二\n';
const MINE = '---\ntitle: "开放日"\ndate: 2026-03-15\ntags:\n  - 甲\nsummary: 短\n---\n一\n\n三\n';

describe('what differs', () => {
	test('is named field by field, the same words in quotes are the same', () => {
		expect(differences(THEIRS, MINE).map(({ name }) => name)).toEqual(['date', 'tags', 'summary', 'body', 'place']);
	});
	test('is nothing between a text and itself, with either end of line', () => {
		expect(differences(MINE, MINE.replaceAll('\n', '\r\n'))).toEqual([]);
	});
	test('does not count what a form adds for fields that were left empty, nor what holds anyway', () => {
		const form =
			"---\n_id: a\ntitle: 甲\naudience: public\npinned: false\nsummary: ''\ntags: []\ncover:\n  picture: ''\n---\n一\n";
		expect(differences('---\ntitle: 甲\n---\n\n一\n', form, { audience: 'public' })).toEqual([]);
		expect(differences('---\ntitle: 甲\npinned: true\n---\n一\n', form, { audience: 'public' })).toHaveLength(1);
		expect(differences('---\ntitle: 甲\naudience: members\n---\n一\n', form, { audience: 'public' })).toHaveLength(1);
	});
	test('can be read without the marks around it', () => {
		const [date, tags, summary] = differences(THEIRS, MINE);
		expect(readable(date!.theirs, 'date')).toBe('2026-03-14');
		expect(readable(tags!.theirs, 'tags')).toBe('- 甲\n- 乙');
		expect(readable(summary!.theirs, 'summary')).toBe('（没有）');
	});
});

describe('what is chosen', () => {
	test('takes each field from its side and keeps all that was not in question', () => {
		expect(choose(THEIRS, MINE, { date: 'theirs', tags: 'theirs', place: 'theirs', summary: 'mine' })).toBe(
			'---\ntitle: "开放日"\ndate: 2026-03-14\ntags:\n  - 甲\n  - 乙\nsummary: 短\nplace: 大厅\n---\n一\n\n三\n',
		);
	});
	test('is mine where nothing was said, theirs where all is theirs', () => {
		expect(choose(THEIRS, MINE, {})).toBe(MINE);
		const all = Object.fromEntries(differences(THEIRS, MINE).map(({ name }) => [name, 'theirs' as const]));
		expect(differences(THEIRS, choose(THEIRS, MINE, all))).toEqual([]);
	});
	test('may have a body of its own', () => {
		expect(choose(THEIRS, MINE, {}, '一\n\n二\n\n三\n')).toMatch(/---\n一\n\n二\n\n三\n$/);
	});
	test('a line of dashes in the body stays in the body', () => {
		const text = '---\ntitle: 甲\n---\n一\n\n---\n\n二\n';
		expect(choose(text, text, {})).toBe(text);
	});
	test('a file without a body is chosen from in the same way', () => {
		expect(choose('accent: 竹青\nhome: 头条\n', 'accent: 松绿\n', { home: 'theirs' })).toBe(
			'accent: 松绿\nhome: 头条\n',
		);
		expect(differences('accent: 竹青\nbody: 一\n', 'accent: 竹青\nbody: 二\n').map(({ name }) => name)).toEqual([
			'body',
		]);
	});
	test('words over several lines stay together', () => {
		const long = '---\ntitle: >-\n  很长的\n  标题\ndate: 2026-01-01\n---\n';
		expect(choose(long, MINE, { title: 'theirs' })).toContain('title: >-\n  很长的\n  标题\n');
		expect(readable(differences(long, MINE)[0]!.theirs, 'title')).toBe('很长的\n标题');
	});
});
