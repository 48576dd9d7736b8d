import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { spaceOf } from './space.ts';

test('a file with two names takes room once, a link is not followed, folders are inodes too', () => {
	const folder = scratchFolder();
	mkdirSync(join(folder, 'below'));
	writeFileSync(join(folder, 'below/one'), Buffer.alloc(1_000_000, 1));
	const before = spaceOf(folder);
	linkSync(join(folder, 'below/one'), join(folder, 'two'));
	expect(spaceOf(folder)).toEqual(before);
	symlinkSync('below', join(folder, 'three'));
	const { inodes, megabytes } = spaceOf(folder);
	expect([before.inodes, inodes]).toEqual([3, 4]);
	expect(megabytes).toBeGreaterThanOrEqual(1);
	expect(megabytes).toBeLessThan(1.1);
});
