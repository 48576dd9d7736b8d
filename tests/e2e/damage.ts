import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { entry } from '../small-network.ts';
import { type FaultNetwork, randoms } from './fault-network.ts';
import { finished } from './kill.ts';

/** Damages caches one after the other in every way, and looks whether builds make them again without being asked for. */
export async function damageCaches(network: FaultNetwork, groups: string[][], version: number): Promise<void> {
	const random = randoms(7);
	for (const caches of groups) {
		for (const damage of [garble, cutShort, remove]) {
			for (const file of caches.flatMap(filesIn)) if (random() < 0.7) damage(file, random);
			// First without, then with a change.
			const { code, output } = await network.run('build');
			expect([caches, damage.name, code, output]).toEqual([caches, damage.name, 0, output]);
			network.write(++version);
			await finished(network, version);
		}
		for (const cache of caches) rmSync(cache, { recursive: true, force: true });
		await finished(network, version);
	}
}

/** Every file below a folder, git's own left out. */
export const filesIn = (folder: string): string[] =>
	existsSync(folder)
		? readdirSync(folder, { recursive: true, withFileTypes: true })
				.filter((item) => item.isFile() && !item.parentPath.includes('/.git'))
				.map(({ parentPath, name }) => join(parentPath, name))
		: [];

function garble(file: string, random: () => number): void {
	const bytes = readFileSync(file);
	if (bytes.length === 0) return;
	for (let time = 0; time < 20; time++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
	// A file of a release may be the same file: what is damaged is the cache alone.
	rmSync(file);
	writeFileSync(file, bytes);
}

function cutShort(file: string, random: () => number): void {
	const bytes = readFileSync(file);
	rmSync(file);
	writeFileSync(file, bytes.subarray(0, Math.floor(random() * bytes.length)));
}

const remove = (file: string): void => rmSync(file);

/** One of five ways in which a branch is broken. */
export function faultOf(slug: string, index: number): Record<string, string | Uint8Array> {
	const file = `branches/${slug}/news/2026-05-01-cuo.md`;
	const faults = [
		{ [file]: entry('错', '2026-05-01', '身份证 11010519491231002X') },
		{ [file]: entry('错', '昨天', '日期写错了。') },
		{ [file]: new Uint8Array([0xff, 0xfe, 0x2d, 0x00]) },
		{ [file]: '---\ntitle: [\n---\n\n没有写完。\n' },
		{ [`branches/${slug}/branch.yml`]: 'name:\n' },
	];
	return faults[index % faults.length]!;
}
