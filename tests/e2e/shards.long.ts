import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { readersGet } from './files-under.ts';
import { commitAll, machine } from './machines.ts';

const NETWORKS: [what: string, write: (folder: string) => Promise<void>][] = [
	[
		'the sample',
		async (folder) => {
			cpSync('content', folder, { recursive: true });
			commitAll(folder);
		},
	],
	['a generated network', (out) => generate({ branches: 24, entries: 6, pictures: 1, search: 'literal', out })],
];

test.each(NETWORKS)(
	'guarantee 3, same in, same out: %s on one machine, and on four that share nothing',
	async (_, write) => {
		const content = join(scratchFolder(), 'content');
		await write(content);
		const whole = machine(content);
		await whole.build('--compress', 'br');
		const machines = [1, 2, 3, 4].map(() => machine(content));
		for (const [at, { build }] of machines.entries()) await build('--shard', `${at + 1}/4`, '--compress', 'br');
		const merged = machine(content);
		const { rendered } = await merged.build(
			'--merge',
			...machines.map(({ layout }) => layout.store),
			'--compress',
			'br',
		);
		expect(rendered).toEqual(['hub']);
		const [one, four] = [readersGet(whole.layout), readersGet(merged.layout)];
		expect(Object.keys(four).length).toBeGreaterThan(100);
		expect(Object.keys(four).filter((path) => four[path] !== one[path])).toEqual([]);
		expect(Object.keys(four)).toEqual(Object.keys(one));
	},
);
