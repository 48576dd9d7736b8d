import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../../tests/scratch-folder.ts';
import { takeOverFilms } from './take-over-films.ts';

test('films beside a folder come along; what the desk has, and what is no film, stays', async () => {
	const from = scratchFolder({
		'branches/ting-tao/news/a/一.mp4': '1',
		'branches/ting-tao/news/a/二.mp4': 'of the folder',
		'branches/ting-tao/news/a/Thumbs.db': 'x',
		'.waiting/branches/ting-tao/news/a/三.mp4': 'x',
	});
	const to = scratchFolder({ 'branches/ting-tao/news/a/二.mp4': 'of the desk' });
	await takeOverFilms(from, to);
	await takeOverFilms(from, to);
	expect(readFileSync(join(to, 'branches/ting-tao/news/a/一.mp4'), 'utf8')).toBe('1');
	expect(readFileSync(join(to, 'branches/ting-tao/news/a/二.mp4'), 'utf8')).toBe('of the desk');
	expect(existsSync(join(to, 'branches/ting-tao/news/a/Thumbs.db'))).toBe(false);
	expect(existsSync(join(to, '.waiting'))).toBe(false);
});

test('where there are none nothing happens', async () => {
	const to = join(scratchFolder(), 'media');
	await takeOverFilms('/nowhere-media', to);
	expect(existsSync(to)).toBe(false);
});
