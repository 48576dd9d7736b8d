import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { entry, smallNetwork } from '../../tests/small-network.ts';
import { readNetwork } from './read-network.ts';
import { readShared } from './read-shared.ts';

function read(files: Record<string, string>) {
	const base = smallNetwork();
	const content = scratchFolder({
		...base,
		'network.yml': `${base['network.yml']}shared: [{ id: ke, collection: study, title: 课 }]\n`,
		...files,
	});
	const { entries, problems } = readShared(content, readNetwork(content).settings!);
	return {
		entries: entries.map(({ id, mdx }) => [id, mdx]),
		problems: problems.map(({ file, rule }) => `${file} ${rule}`),
	};
}

test('.md and .mdx stand side by side, as files or as folders', () => {
	const text = entry('课', '2026-01-01', '字', 'summary: 一\n');
	expect(
		read({
			'shared/ke/a.md': text,
			'shared/ke/b.mdx': text,
			'shared/ke/c/index.mdx': text,
			'shared/ke/d/index.md': text,
		}),
	).toEqual({
		entries: [
			['a', undefined],
			['b', 'shared/ke/b.mdx'],
			['c', 'shared/ke/c/index.mdx'],
			['d', undefined],
		],
		problems: [],
	});
});

test('an .mdx without a summary, a doubled address, a layout and somebody’s consent are problems', () => {
	const text = entry('课', '2026-01-01', '字', 'summary: 一\n');
	const found = read({
		'shared/ke/a.mdx': entry('课', '2026-01-01', '字'),
		'shared/ke/b.md': text,
		'shared/ke/b.mdx': text,
		'shared/ke/c.mdx': entry('课', '2026-01-01', '字', 'summary: 一\nlayout: ../../evil.astro\n'),
		'shared/ke/d.md': entry('课', '2026-01-01', '字', 'people: [zhou-ming]\n'),
		'shared/ge/a.md': text,
	});
	expect(found.entries.map(([id]) => id)).toEqual(['b', 'd']);
	expect(found.problems.sort()).toEqual([
		'shared column-unknown',
		'shared/ke/a.mdx summary-missing',
		'shared/ke/b.mdx entry-id-double',
		'shared/ke/c.mdx field-unknown',
		'shared/ke/d.md people-not-shared',
	]);
});
