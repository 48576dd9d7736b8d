import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { mendEntry } from './mend-entry.ts';

const column = { id: 'news', collection: 'news', title: '动态', audience: 'public' } as const;

function mend(text: string) {
	const folder = scratchFolder({ 'a.md': text });
	return mendEntry({ id: 'a', file: join(folder, 'a.md'), folder }, column);
}

test('what is wrong or missing gives way to a sample, the rest stays as it was written', () => {
	const { entry, sound } = mend('---\ndate: 14.3.2026\ntags: [灯]\nnmae: 错\n---\n\n字。\n')!;
	expect(entry).toMatchObject({ id: 'a', bodyLine: 6, data: { date: '2026-03-14', tags: ['灯'] } });
	expect(entry.body.trim()).toBe('字。');
	expect([...sound]).toEqual(['tags']);
});

test.each([
	['that is right', '---\ntitle: 灯\ndate: 2026-03-14\n---\n'],
	['without front matter', '字。'],
	['whose front matter is a list', '---\n- 灯\n---\n字。'],
	['in which a little stands for a lot', `---\na: &a [1]\n${'b: &b [*a, *a]\n'}title: 灯\n---\n`],
	['in no encoding', Buffer.from([0xff, 0xfe, 0xbf])],
	['of nothing', ''],
])('a text %s is not mended', (_, text) => {
	expect(mend(text as string)).toBeUndefined();
});

test('whatever stands in the fields, what is mended is whole', () => {
	const name = fc.constantFrom('title', 'date', 'tags', 'cover', 'signers', 'notice', 'overrule', '__proto__', 'nmae');
	fc.assert(
		fc.property(fc.dictionary(name, fc.jsonValue({ maxDepth: 3 })), (data) => {
			const { entry } = mend(`---\n${JSON.stringify(data)}\n---\n\n字。\n`) ?? {};
			if (entry) expect(entry.data).toMatchObject({ title: expect.any(String), date: expect.any(String) });
		}),
		{ numRuns: 200 },
	);
});
