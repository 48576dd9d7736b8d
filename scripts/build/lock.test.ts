import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
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

test('a lock whose owner died is taken over', async () => {
	const layout = setUp();
	writeFileSync(join(layout.store, 'lock'), '999999999');
	writeFileSync(join(layout.store, 'lock.of-the-dead'), '999999999 of-the-dead');
	expect(
		await withLock(
			layout,
			() => {},
			async () => 'done',
		),
	).toBe('done');
	expect(readdirSync(layout.store)).toEqual([]);
});

test('a lock of a build that was killed and had the number this process has, as in a container, is taken over', async () => {
	const layout = setUp();
	writeFileSync(join(layout.store, 'lock'), `${process.pid} of-another-life`);
	const said: string[] = [];
	expect(
		await withLock(
			layout,
			(line) => said.push(line),
			async () => 'done',
		),
	).toBe('done');
	expect(said).toEqual([]);
});

test.each(['', 'garbage', '0 cut'])(
	'a lock that was cut short as the power went (%j) is taken over at once',
	async (text) => {
		const layout = setUp();
		writeFileSync(join(layout.store, 'lock'), text);
		writeFileSync(join(layout.store, 'lock.cut'), text);
		utimesSync(join(layout.store, 'lock.cut'), 0, 0);
		const said: string[] = [];
		const say = (line: string) => said.push(line);
		expect(await withLock(layout, say, async () => 'done')).toBe('done');
		expect(said).toEqual([]);
		expect(readdirSync(layout.store)).toEqual([]);
	},
);

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
