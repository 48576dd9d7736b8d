import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersAt } from '../cms/desk/folders.ts';
import { openRepository } from '../cms/desk/repository/open-repository.ts';
import type { EntryKey, Repository } from '../cms/desk/repository/repository.ts';
import { generate } from './generate.ts';
import { scratchFolder } from './scratch.ts';

/** Of a network of this size, how the desk's repository answers when many work at once; prints milliseconds. */
export async function deskSaves({ branches, entries, rounds }: { branches: number; entries: number; rounds: number }) {
	const scratch = scratchFolder();
	const folder = join(scratch, 'content');
	await generate({ branches, entries, out: folder, git: false });
	const slugs = Array.from({ length: 50 }, (_, index) => `zhibu-${index + 1}`);
	writeColumn(join(folder, 'branches', 'liebiao', 'news'), 2000);
	const start = performance.now();
	const repository = await openRepository({ folders: foldersAt(join(scratch, 'home')), folder, below: '' });
	console.log(`opened with ${branches * entries + 2000} entries for the first time in ${since(start)}`);
	const cpu = process.cpuUsage();
	const began = performance.now();
	const people = [
		...slugs.map((branch, index) => ({ branch, column: 'news', id: `2026-01-01-p${index}` })),
		...Array.from({ length: 10 }, (_, index) => ({ branch: 'yiqi', column: 'news', id: `2026-01-01-q${index}` })),
	];
	const saves: number[] = [];
	const publishes: number[] = [];
	await Promise.all(people.map((key, index) => write(repository, key, index, rounds, saves, publishes)));
	print(`${people.length} people at once, a save`, saves);
	print('the first publication of each, all at once', publishes);
	const { user, system } = process.cpuUsage(cpu);
	console.log(`all in ${since(began)}; ${Math.round((user + system) / 1000)} ms of it in the desk's own process`);
	const alone: number[] = [];
	await write(repository, { branch: 'yige', column: 'news', id: '2026-01-01-yi' }, 99, rounds, alone, []);
	print('one person alone, a save', alone);
	const lists: number[] = [];
	for (let turn = 0; turn < 10; turn++) lists.push(await timed(() => repository.entries('liebiao', 'news')));
	print('a column of 2,000 entries', lists);
	print('all drafts', [await timed(() => repository.drafts())]);
	console.log(`memory of the process ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
	await repository.close();
	const again = performance.now();
	await (await openRepository({ folders: foldersAt(join(scratch, 'home')), folder, below: '' })).close();
	console.log(`opened and closed again in ${since(again)}`);
}

async function write(
	repository: Repository,
	key: EntryKey,
	person: number,
	rounds: number,
	saves: number[],
	publishes: number[],
): Promise<void> {
	const by = { name: `书记${person}`, login: `p${person}` };
	let version: string | undefined;
	for (let turn = 0; turn < rounds; turn++) {
		const content = textOf(`${person} 的第 ${turn} 次保存`);
		const files = [{ path: 'index.md', content }];
		saves.push(
			await timed(async () => {
				version = (await repository.save(key, files, by, version)).version;
			}),
		);
	}
	publishes.push(await timed(() => repository.merge(key, by, '发布')));
}

function writeColumn(folder: string, entries: number): void {
	for (let index = 0; index < entries; index++) {
		const entry = join(folder, `2026-01-01-n${index}`);
		mkdirSync(entry, { recursive: true });
		writeFileSync(join(entry, 'index.md'), textOf(`第 ${index} 篇`));
	}
}

const textOf = (title: string): Buffer =>
	Buffer.from(
		`---\ntitle: ${title}\ndate: 2026-01-01\n---\n${'江边的傍晚有风，大家坐下来说说这一周的事。'.repeat(80)}\n`,
	);

async function timed(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

const since = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;

function print(what: string, times: number[]): void {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
	console.log(`${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms (${sorted.length})`);
}
