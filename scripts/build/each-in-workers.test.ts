import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { eachInWorkers, hireWorkers } from './each-in-workers.ts';
import { isSmallFolder } from './small-folder.ts';

const WORKER = `import { isMainThread } from 'node:worker_threads';
export default async function work({ slug, settings }) {
	if (slug === 'breaks') throw new Error('broken');
	if (slug === 'greedy' && !isMainThread) { const all = []; for (;;) all.push('x'.repeat(1000) + all.length); }
	return slug + settings + (isMainThread ? ' here' : ' in a worker');
}`;

async function run(slugs: string[], isSmall?: (slug: string) => boolean): Promise<string[]> {
	const worker = pathToFileURL(join(scratchFolder({ 'worker.mjs': WORKER }), 'worker.mjs'));
	const found: string[] = [];
	const crashed = (slug: string, error: Error) => `${slug} crashed: ${error.message.slice(0, 6)}`;
	await eachInWorkers(slugs, { worker, settings: '!', crashed, isSmall }, (_, result) => found.push(result));
	return found.sort();
}

test('a few small branches wait for no worker; others get one', async () => {
	expect(await run(['a'], () => true)).toEqual(['a! here']);
	expect(await run(['a'], () => false)).toEqual(['a! in a worker']);
	expect(await run(['a', 'b', 'c'], () => true)).toEqual(['a! here', 'b! here', 'c! here']);
	expect(await run(['a', 'b'], (slug) => slug === 'a')).toEqual(['a! in a worker', 'b! in a worker']);
	expect(await run(['a', 'b', 'c', 'd'], () => true)).toContain('d! in a worker');
	expect(await run([], () => true)).toEqual([]);
});

test('a branch that breaks the program, or needs too much memory, fails alone', async () => {
	expect(await run(['breaks'], () => true)).toEqual(['breaks crashed: broken']);
	expect(await run(['a', 'breaks', 'greedy'])).toEqual([
		'a! in a worker',
		'breaks crashed: broken',
		'greedy crashed: Worker',
	]);
});

test('workers are kept from one list of branches to the next', async () => {
	const counting = `let calls = 0; export default async () => ++calls;`;
	const worker = pathToFileURL(join(scratchFolder({ 'worker.mjs': counting }), 'worker.mjs'));
	const crew = hireWorkers<string, number>({ worker, settings: '', crashed: () => 0 }, 1);
	const counts: number[] = [];
	await crew.each(['a', 'b'], (_, count) => counts.push(count));
	await crew.each(['c'], (_, count) => counts.push(count));
	await crew.dismiss();
	expect(counts).toEqual([1, 2, 3]);
});

test('a branch is small by its texts: pictures are never in memory together', () => {
	const long = 'x'.repeat(2_100_000);
	expect(isSmallFolder(scratchFolder({ 'branch.yml': long, 'photo.jpg': long, 'news/a/film.mp4': long }))).toBe(true);
	expect(isSmallFolder(scratchFolder({ 'branch.yml': long, 'news/a/index.md': long }))).toBe(false);
	expect(isSmallFolder('/nowhere')).toBe(true);
});
