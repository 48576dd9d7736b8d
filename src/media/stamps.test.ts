import { mkdtemp, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStamps } from './stamps.ts';

let folder: string;
let file: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'stamps-'));
	file = join(folder, '照片.jpg');
	await writeFile(file, 'one');
});
afterEach(() => rm(folder, { recursive: true }));

const look = (path = file) => stat(path, { bigint: true });
const settled = async () => Object.assign(await look(), { ctimeMs: (await look()).ctimeMs - 10_000n });
const stampsOf = (recipe: string) => openStamps(join(folder, 'stamps'), recipe);

test('a file that was not touched is known by its digest, also by a store opened later', async () => {
	await stampsOf('1').remember(file, await settled(), 'abc');
	expect(await stampsOf('1').recall(file, await look())).toBe('abc');
});

test('a file written a moment ago is not trusted, since it could change without its times telling', async () => {
	await stampsOf('1').remember(file, await look(), 'abc');
	expect(await stampsOf('1').recall(file, await look())).toBeUndefined();
});

test.each<[string, () => Promise<unknown>]>([
	[
		'rewritten with the same length and the old times',
		async () => {
			const { atime, mtime } = await stat(file);
			await writeFile(file, 'two');
			await utimes(file, atime, mtime);
		},
	],
	[
		'replaced by another',
		async () => {
			await writeFile(join(folder, 'other'), 'two');
			await rename(join(folder, 'other'), file);
		},
	],
])('a file that was %s is not known', async (_, change) => {
	await stampsOf('1').remember(file, await settled(), 'abc');
	await change();
	expect(await stampsOf('1').recall(file, await look())).toBeUndefined();
});

test('another recipe knows nothing of what was remembered', async () => {
	await stampsOf('1').remember(file, await settled(), 'abc');
	expect(await stampsOf('2').recall(file, await look())).toBeUndefined();
});
