import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/network/front-matter.ts';
import { textOf } from './checked-text.ts';

test('the rules read what was typed, whatever was typed', () => {
	const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed());
	const fields = fc.record({ title: words, tags: fc.array(words, { minLength: 1 }), cover: fc.record({ alt: words }) });
	fc.assert(
		fc.property(fields, (data) => {
			expect(parseFrontMatter(textOf({ ...data, body: '一\n\n---\n\n二' }))).toMatchObject({
				data,
				body: expect.stringContaining('一\n\n---\n\n二'),
			});
		}),
	);
});

test('days and times stay words, yes and no and numbers what they are', () => {
	const data = { date: '2026-01-02', time: '12:30:45', code: '010', pinned: true, count: 3 };
	expect(parseFrontMatter(textOf({ ...data, body: '' }))).toMatchObject({ data });
});

test('what was left empty is left out', () => {
	const data = { title: '甲', summary: '', cover: { picture: '', alt: null }, tags: [], topic: undefined };
	expect(textOf(data)).toBe('---\ntitle: "甲"\n---\n\n');
});
