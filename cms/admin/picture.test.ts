import { expect, test } from 'vitest';
import { fitted, freeName, renamed, tidyName } from './picture.ts';

test('a picture keeps its shape, and its size where that is small enough', () => {
	expect(fitted(4032, 3024)).toEqual({ width: 2400, height: 1800 });
	expect(fitted(3024, 4032)).toEqual({ width: 1800, height: 2400 });
	expect(fitted(2400, 10)).toEqual({ width: 2400, height: 10 });
	expect(fitted(60_000, 3)).toEqual({ width: 2400, height: 1 });
});

test('its name ends as what it has become', () => {
	expect(renamed('IMG_1.HEIC', 'image/jpeg')).toBe('IMG_1.jpg');
	expect(renamed('三月.开放日.png', 'image/webp')).toBe('三月.开放日.webp');
	expect(renamed('照片', 'image/png')).toBe('照片.png');
	expect(renamed('.jpg', 'image/jpeg')).toBe('图片.jpg');
});

test('two telephones may call their photos the same', () => {
	expect(freeName('IMG_1.jpg', ['img_1.JPG', 'IMG_1-2.jpg'])).toBe('IMG_1-3.jpg');
	expect(freeName('合影.jpg', [])).toBe('合影.jpg');
	expect(freeName('合影', ['合影'])).toBe('合影-2');
});

test('a name is the same in the text, in an address and on every system', () => {
	expect(tidyName('IMG 大图 (1).JPG')).toBe('img-大图-1.jpg');
	expect(tidyName('../..\\a/b.png')).toBe('a-b.png');
	expect(tidyName('三月.开放日.webp')).toBe('三月.开放日.webp');
	expect(tidyName('😀')).toBe('图片');
});
