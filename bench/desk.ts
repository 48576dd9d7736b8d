import { readdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { atRepository } from './desk/at-repository.ts';
import { spread, type Times } from './desk/measure.ts';
import { overHttp } from './desk/over-http.ts';
import { generate } from './generate.ts';
import { scratchFolder } from './scratch.ts';
import { table } from './table.ts';

/** What `bench desk` can be told. */
export interface DeskOptions {
	branches: number;
	entries: number;
	rounds: number;
	http: boolean;
}

const ROWS: [keyof Times, string][] = [
	['save', 'a save, while all save'],
	['publish', 'a publication, all at once'],
	['saveAmid', 'a save, while all save and publish'],
	['publishAmid', 'a publication, while all save and publish'],
];

/** Lets sixty people save and publish at once, at the repository and at the whole desk; prints milliseconds. */
export async function desk({ branches, entries, rounds, http }: DeskOptions): Promise<void> {
	const scratch = scratchFolder();
	const folder = join(scratch, 'content');
	await generate({ branches, entries, out: folder, search: 'literal', git: false });
	const slugs = readdirSync(join(folder, 'branches')).sort();
	if (slugs.length < 51) throw new Error('Sixty people work on 51 branches: say --branches 51 or more.');
	const found: Times[] = [];
	if (http)
		found.push(
			await overHttp({ folder, home: join(scratch, 'desk'), publicRoot: join(scratch, 'dist') }, slugs, rounds),
		);
	found.unshift(await atRepository(folder, join(scratch, 'home'), slugs, rounds));
	const heads = ['at the repository', ...(http ? ['over HTTP'] : [])].flatMap((where) => [
		`${where}: p50`,
		'p95',
		'most',
	]);
	const rows = ROWS.map(([name, title]) => [title, ...found.flatMap((times) => spread(times[name]))]);
	console.log(
		`\n60 people on 51 branches of ${branches} × ${entries}, milliseconds; load of the machine ${loadavg()[0]!.toFixed(1)}\n`,
	);
	console.log(table(['', ...heads], rows));
}
