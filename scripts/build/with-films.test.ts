import { rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder, writeFiles } from '../../tests/scratch-folder.ts';
import { withFilms } from './with-films.ts';

const NOBODY = { commit: undefined, digestOf: (folder: string) => `tree of ${folder}` };
const FILM = 'branches/ting-tao/news/2026-03-14-kaifang-ri/三步.mp4';
const THEN = new Date('2026-03-14T09:00:00Z');

function setUp() {
	const films = scratchFolder({
		[FILM]: 'film',
		'branches/lin-jiang/news/a/b.mp3': 'x',
		'shared/lessons/a/b.mp4': 'x',
	});
	utimesSync(join(films, FILM), THEN, THEN);
	return { films, digests: () => digestsIn(films) };
}

const digestsIn = (films: string): string[] =>
	['branches/ting-tao', 'branches/lin-jiang', 'shared/lessons'].map((folder) =>
		withFilms(NOBODY, films).digestOf(folder),
	);

test.each<[string, (films: string) => void]>([
	['added', (films) => writeFiles(films, { 'branches/ting-tao/news/new/b.wav': 'x' })],
	['taken away', (films) => rmSync(join(films, FILM))],
	['replaced by one of another size', (films) => writeFiles(films, { [FILM]: 'another film' })],
	['replaced by one of the same size', (films) => writeFiles(films, { [FILM]: 'FILM' })],
])('a film that is %s makes its branch another one, and no other', (_, change) => {
	const { films, digests } = setUp();
	const before = digests();
	change(films);
	const after = digests();
	expect(after[0]).not.toBe(before[0]);
	expect(after.slice(1)).toEqual(before.slice(1));
});

test('what is no film there changes nothing: drafts’ films, halves of uploads, other files, links', () => {
	const { films, digests } = setUp();
	const before = digests();
	writeFiles(films, {
		'.waiting/branches/ting-tao/news/a/b.mp4': 'x',
		'branches/ting-tao/.parts/b.mp4': 'x',
		'branches/ting-tao/news/a/Thumbs.db': 'x',
	});
	expect(digests()).toEqual(before);
	symlinkSync('/nowhere', join(films, 'branches/ting-tao/news/a/c.txt'));
	expect(digests()).toEqual(before);
});

test('a copy of the folder that keeps the times says the same', () => {
	const { digests } = setUp();
	const copy = scratchFolder({ [FILM]: 'film' });
	utimesSync(join(copy, FILM), THEN, THEN);
	expect(digestsIn(copy)[0]).toBe(digests()[0]);
});

test('folders without films, and networks without a media folder, are known by what git says alone', () => {
	const { films } = setUp();
	expect(withFilms(NOBODY, films).digestOf('branches/other')).toBe('tree of branches/other');
	expect(withFilms(NOBODY, '/nowhere')).toBe(NOBODY);
});
