import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { openFilms } from './films.ts';

const ENTRY = 'branches/ting-tao/news/2026-03-14-kaifang-ri';

const setUp = () => {
	const root = scratchFolder({
		'秘密.mp4': 'x',
		'media/顶上.mp4': 'x',
		[`media/${ENTRY}/三步.mp4`]: 'x',
		[`media/${ENTRY}/朗读.MP3`]: 'x',
		[`media/${ENTRY}/照片.jpg`]: 'x',
		[`media/${ENTRY}/.半个.mp4`]: 'x',
		'media/branches/ting-tao/news/别的/别的.mp4': 'x',
		[`media/.waiting/${ENTRY}/草稿.mp4`]: 'x',
	});
	return { root, media: join(root, 'media'), films: openFilms(join(root, 'media')) };
};

test('a film stands for one beside the entry, by the entry’s own folder', () => {
	const { media, films } = setUp();
	expect(films(ENTRY, '三步.mp4')).toBe(join(media, ENTRY, '三步.mp4'));
	expect(films(ENTRY, '%E4%B8%89%E6%AD%A5.mp4')).toBe(join(media, ENTRY, '三步.mp4'));
	expect(films(ENTRY, '朗读.MP3')).toBe(join(media, ENTRY, '朗读.MP3'));
	expect(films('branches/ting-tao/news/别的', '三步.mp4')).toBeUndefined();
});

test.each([
	'没有.mp4',
	'照片.jpg',
	'.半个.mp4',
	'../别的/别的.mp4',
	'%2e%2e/别的/别的.mp4',
	'../../../../顶上.mp4',
	'../../../../../秘密.mp4',
	'/etc/passwd',
	'三步.mp4\0.mp4',
])('«%s» is no film of this entry', (name) => {
	expect(setUp().films(ENTRY, name)).toBeUndefined();
});

test('drafts’ films, in the hidden folder, are never found', () => {
	expect(setUp().films(ENTRY, '草稿.mp4')).toBeUndefined();
	expect(setUp().films(`.waiting/${ENTRY}`, '草稿.mp4')).toBeDefined();
});

test('links lead nowhere, be it the film, its folder or one above', () => {
	const { root, media, films } = setUp();
	symlinkSync(join(root, '秘密.mp4'), join(media, ENTRY, '链接.mp4'));
	expect(films(ENTRY, '链接.mp4')).toBeUndefined();
	symlinkSync(root, join(media, 'branches/ting-tao/news/链接'));
	expect(films('branches/ting-tao/news/链接', '秘密.mp4')).toBeUndefined();
	mkdirSync(join(root, 'outside/news/e'), { recursive: true });
	symlinkSync(join(root, 'outside'), join(media, 'branches/other'));
	symlinkSync(join(media, ENTRY, '三步.mp4'), join(root, 'outside/news/e/三步.mp4'));
	expect(films('branches/other/news/e', '三步.mp4')).toBeUndefined();
});

test('the media folder itself may be a link to another disk', () => {
	const { root, media } = setUp();
	symlinkSync(media, join(root, 'elsewhere'));
	expect(openFilms(join(root, 'elsewhere'))(ENTRY, '三步.mp4')).toBeDefined();
});

test('where there is no media folder there are no films', () => {
	expect(openFilms('/nowhere/media')(ENTRY, '三步.mp4')).toBeUndefined();
});
