import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { scratchFolder } from '../../../tests/scratch-folder.ts';
import { type Double, openDoubles, type Written } from './double.ts';

function scratchDoubles() {
	const branches = Array.from({ length: 5 }, (_, index) => [`branches/zhi-bu-${index}/branch.yml`, `name: ${index}\n`]);
	const scratch = scratchFolder();
	return {
		scratch,
		doubles: openDoubles(scratchFolder({ 'shared/a.md': 'a', ...Object.fromEntries(branches) }), scratch),
	};
}

const draft = (number: number, more: Partial<Written> = {}): Written => ({
	key: { branch: `zhi-bu-${number % 5}`, column: 'news', id: `2026-01-01-n${number}` },
	text: `第 ${number} 篇`,
	files: [],
	read: async () => undefined,
	...more,
});
const textOf = ({ folder }: Double) => readFileSync(join(folder, 'index.md'), 'utf8');

it('sixty people at once each have their own, whole until their work is done', async () => {
	const { scratch, doubles } = scratchDoubles();
	const work = Array.from({ length: 180 }, (_, index) => {
		const number = index % 60;
		return doubles(draft(number), async (double) => {
			await wait(index % 7);
			expect(textOf(double)).toBe(`第 ${number} 篇`);
			expect(readdirSync(join(double.root, 'branches'))).toHaveLength(5);
			expect(readFileSync(join(double.root, 'branches', `zhi-bu-${(number + 1) % 5}`, 'branch.yml'), 'utf8')).toMatch(
				/name/,
			);
		});
	});
	await Promise.all(work);
	// What nobody uses any more does not pile up.
	expect(readdirSync(scratch).length).toBeLessThanOrEqual(12);
});

it('a file is fetched once while its version stays, and goes when it is gone', async () => {
	const { doubles } = scratchDoubles();
	let asked = 0;
	const read = async () => Buffer.from(`picture ${++asked}`);
	const picture = (double: Double) => join(double.folder, '1.jpg');
	const see = async (double: Double) =>
		existsSync(picture(double)) ? readFileSync(picture(double), 'utf8') : undefined;
	const withPicture = (version: string) =>
		draft(1, { files: ['1.jpg'], read, versions: new Map([['1.jpg', version]]) });
	expect(await doubles(withPicture('a'), see)).toBe('picture 1');
	expect(await doubles(withPicture('a'), see)).toBe('picture 1');
	expect(await doubles(withPicture('b'), see)).toBe('picture 2');
	expect(await doubles(draft(1), see)).toBeUndefined();
});

it('work that fails holds up nobody who comes after', async () => {
	const { doubles } = scratchDoubles();
	const failed = doubles(draft(1), async () => {
		throw new Error('broken');
	});
	await expect(failed).rejects.toThrow('broken');
	expect(await doubles(draft(1), async (double) => textOf(double))).toBe('第 1 篇');
});
