import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { copyInto, linkInto } from './whole-file.ts';

test('what somebody put there for himself alone can be read by the web server, and his own file stays closed', async () => {
	for (const [name, into] of Object.entries({ copyInto, linkInto })) {
		const folder = scratchFolder({ 'film.mp4': 'film' });
		const [source, target] = [join(folder, 'film.mp4'), join(folder, 'public.mp4')];
		chmodSync(source, 0o700);
		await into(source, target);
		expect([name, readFileSync(target, 'utf8'), statSync(target).mode & 0o777]).toEqual([name, 'film', 0o644]);
		expect(statSync(source).mode & 0o777).toBe(0o700);
	}
});

test('a film that others can read takes no room twice', async () => {
	const folder = scratchFolder({ 'film.mp4': 'film' });
	const [source, target] = [join(folder, 'film.mp4'), join(folder, 'public.mp4')];
	chmodSync(source, 0o644);
	await linkInto(source, target);
	expect(statSync(target).ino).toBe(statSync(source).ino);
});
