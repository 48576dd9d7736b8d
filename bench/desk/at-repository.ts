import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersAt } from '../../cms/desk/folders.ts';
import { openRepository } from '../../cms/desk/repository/open-repository.ts';
import type { EntryKey } from '../../cms/desk/repository/repository.ts';
import { textOf } from '../../tests/desk/crowd.ts';
import { measure, PLACES, spread, type Times } from './measure.ts';

/** How the desk's repository answers, without the desk around it; `folder` gets a column of 2,000 entries. */
export async function atRepository(folder: string, home: string, slugs: string[], rounds: number): Promise<Times> {
	writeColumn(join(folder, 'branches', 'liebiao', 'news'), 2000);
	const start = performance.now();
	const open = () => openRepository({ folders: foldersAt(home), folder, below: '' });
	const repository = await open();
	console.log(`repository opened for the first time in ${since(start)}`);
	const cpu = process.cpuUsage();
	const began = performance.now();
	const versions = new Map<string, string | undefined>();
	let turn = 0;
	const save = async (key: EntryKey, number: number) => {
		const content = Buffer.from(textOf({ number }, ++turn));
		const by = { name: `书记${number}`, login: `p${number}` };
		const saved = await repository.save(key, [{ path: 'index.md', content }], by, versions.get(key.id));
		versions.set(key.id, saved.version);
	};
	const keyOf = (person: number): EntryKey => ({
		branch: slugs[PLACES[person]!]!,
		column: 'news',
		id: `2026-11-20-shuji-${person}`,
	});
	const times = await measure(
		{
			save: (person) => save(keyOf(person), person),
			async publish(person) {
				await repository.merge(keyOf(person), { name: '审核员', login: 'shenhe' }, '发布');
			},
		},
		rounds,
	);
	const { user, system } = process.cpuUsage(cpu);
	console.log(`all in ${since(began)}; ${Math.round((user + system) / 1000)} ms of it in the repository's own process`);
	const alone: number[] = [];
	const key = { branch: 'yige', column: 'news', id: '2026-11-20-yi' };
	for (let round = 0; round < rounds; round++) alone.push(await timed(() => save(key, 99)));
	const lists: number[] = [];
	for (let round = 0; round < 10; round++) lists.push(await timed(() => repository.entries('liebiao', 'news')));
	console.log(`one person alone, a save: p50 and p95 ${spread(alone).slice(0, 2).join(', ')} ms`);
	console.log(`a column of 2,000 entries: p50 and p95 ${spread(lists).slice(0, 2).join(', ')} ms`);
	await repository.close();
	const again = performance.now();
	await (await open()).close();
	console.log(`opened and closed again in ${since(again)}`);
	return times;
}

function writeColumn(folder: string, entries: number): void {
	for (let index = 0; index < entries; index++) {
		const entry = join(folder, `2026-01-01-n${index}`);
		mkdirSync(entry, { recursive: true });
		writeFileSync(join(entry, 'index.md'), textOf({ number: 99 }, index));
	}
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

const since = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
