import { spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { layoutOf } from './layout.ts';
import { withLock } from './lock.ts';

const setUp = () => {
	const store = scratchFolder();
	return { ...layoutOf('content', 'dist'), store };
};

test('work under one lock never overlaps, and the lock is gone afterwards', async () => {
	const layout = setUp();
	let running = 0;
	let most = 0;
	const said: string[] = [];
	const work = async () => {
		most = Math.max(most, ++running);
		await new Promise((resolve) => setTimeout(resolve, 20));
		running--;
	};
	await Promise.all(Array.from({ length: 3 }, () => withLock(layout, (line) => said.push(line), work)));
	expect(most).toBe(1);
	expect(said.join()).toContain(`${process.pid}`);
	expect(existsSync(join(layout.store, 'lock'))).toBe(false);
});

const TOKEN = '3f0f6a52-7c3b-4c39-9d53-0a4d7f6f2f11';

test.each([
	['of a build that was killed', `999999999.1.${TOKEN}`],
	['of a build whose number another process has by now', `1.999999999999.${TOKEN}`],
	['of a build that had the number this process has, as in a container', `${process.pid}..${TOKEN}`],
	['that was cut short as the power went', ''],
	['that holds no owner', 'garbage'],
])('a lock %s is taken over at once, and no claim is left', async (_, owner) => {
	const layout = setUp();
	writeFileSync(join(layout.store, 'lock'), owner);
	// The build was killed between making the file and writing to it.
	writeFileSync(join(layout.store, `lock.${owner}`), '');
	writeFileSync(join(layout.store, `lock.${owner}.aside`), '');
	const said: string[] = [];
	const say = (line: string) => said.push(line);
	expect(await withLock(layout, say, async () => 'done')).toBe('done');
	expect(said).toEqual([]);
	expect(readdirSync(layout.store)).toEqual([]);
});

test('a lock whose owner runs is waited for', async () => {
	const layout = setUp();
	const child = spawn('sleep', ['60']);
	writeFileSync(join(layout.store, 'lock'), `${child.pid}..${TOKEN}`);
	const work = withLock(
		layout,
		() => child.kill('SIGKILL'),
		async () => child.killed,
	);
	expect(await work).toBe(true);
});

test('a claim that cannot be written leaves nothing behind', async () => {
	const store = join(scratchFolder(), 'missing');
	await expect(
		withLock(
			{ ...setUp(), store },
			() => {},
			async () => 'done',
		),
	).rejects.toThrow('ENOENT');
	expect(existsSync(store)).toBe(false);
});

test('work that fails lets go of the lock', async () => {
	const layout = setUp();
	await expect(
		withLock(
			layout,
			() => {},
			() => Promise.reject(new Error('broken')),
		),
	).rejects.toThrow('broken');
	expect(existsSync(join(layout.store, 'lock'))).toBe(false);
});
