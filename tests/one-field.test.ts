import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { scratchFolder } from './scratch-folder.ts';
import { entry, smallNetwork } from './small-network.ts';

const ROOT = join(import.meta.dirname, '..');

/** A copy of the sources in which one line was added to one file: news have a new field. */
let copy: string;

beforeEach(() => {
	copy = scratchFolder({
		...Object.fromEntries(
			Object.entries(
				smallNetwork({
					'branches/ting-tao/news/2026-03-14-kaifang-ri.md': entry('开放日', '2026-03-14', '来了。', 'weather: 小雨\n'),
					'branches/ting-tao/news/2026-03-15-tai-chang.md': entry(
						'写多了',
						'2026-03-15',
						'来了。',
						`weather: ${'雨'.repeat(30)}\n`,
					),
				}),
			).map(([path, text]) => [`content/${path}`, text]),
		),
	});
	for (const name of ['src', 'tsconfig.json', 'package.json'])
		cpSync(join(ROOT, name), join(copy, name), { recursive: true });
	symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
	const file = join(copy, 'src/schema/news.ts');
	const before = readFileSync(file, 'utf8');
	const after = before.replace(
		/^(\tplace: .*)$/m,
		"$1\n\tweather: optional(text({ label: '天气', hint: '例如 小雨', max: 20 })),",
	);
	expect(after).not.toBe(before);
	writeFileSync(file, after);
});

function run(program: string): unknown {
	writeFileSync(join(copy, 'probe.ts'), program);
	return JSON.parse(execFileSync(process.execPath, [join(copy, 'probe.ts')], { cwd: copy, encoding: 'utf8' }));
}

test('a field added in one file has its label, its help and its limit in the form, and stands in samples', () => {
	expect(
		run(`
import { news } from './src/schema/news.ts';
import { toJsonSchema } from './src/schema/json-schema.ts';
import { completeSample } from './src/schema/sample.ts';
const json = toJsonSchema(news);
console.log(JSON.stringify({ field: json.properties!.weather, sample: completeSample(json).weather }));
`),
	).toEqual({
		field: {
			type: 'string',
			title: '天气',
			description: '例如 小雨',
			minLength: 1,
			maxLength: 20,
			'x-cms': { widget: 'string' },
		},
		sample: '小雨',
	});
});

test('it reaches the pages of the entries that have it, and a mistake in it is told at its line in its own words', () => {
	expect(
		run(`
import { composeBranch } from './src/compose/compose-branch.ts';
import { openSurroundings } from './src/compose/surroundings.ts';
import { openMediaStore } from './src/media/media-store.ts';
import { readBranch } from './src/network/read-branch.ts';
import { readNetwork } from './src/network/read-network.ts';
const { settings } = readNetwork('content');
const { branch, problems } = readBranch('content', 'ting-tao', settings!);
const { surroundings } = await openSurroundings('content', settings!, openMediaStore('media'), '2026-03-20T09:00');
const composed = await composeBranch(branch!, surroundings);
const { data } = composed.branch.entries.find(({ id }) => id === '2026-03-14-kaifang-ri')!;
console.log(JSON.stringify({ weather: 'weather' in data && data.weather, problems }));
`),
	).toEqual({
		weather: '小雨',
		problems: [
			expect.objectContaining({
				file: 'branches/ting-tao/news/2026-03-15-tai-chang.md',
				line: 4,
				field: 'weather',
				message: expect.stringContaining('「天气」'),
			}),
		],
	});
});

test('its type is known wherever an entry is used', () => {
	const use = join(copy, 'src/use.ts');
	writeFileSync(
		use,
		`import type { EntryData } from './compose/branch.ts';
export const shown = (data: EntryData<'news'>): string | undefined => data.weather;
// @ts-expect-error it is no number
export const wrong = (data: EntryData<'news'>): number | undefined => data.weather;
// @ts-expect-error stories have no such field
export const other = (data: EntryData<'stories'>): unknown => data.weather;
`,
	);
	const settings = { extends: './tsconfig.json', include: ['src/use.ts', 'src/env.d.ts'] };
	writeFileSync(join(copy, 'use.tsconfig.json'), JSON.stringify(settings));
	const compile = () =>
		execFileSync(
			process.execPath,
			[join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', 'use.tsconfig.json'],
			{
				cwd: copy,
				encoding: 'utf8',
				stdio: 'pipe',
			},
		);
	expect(compile()).toBe('');
});
