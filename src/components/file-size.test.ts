import { expect, test } from 'vitest';
import { fileSize } from './file-size.ts';

test('no file is shown as nothing', () => {
	expect(fileSize(0)).toBe('1 KB');
	expect(fileSize(12)).toBe('1 KB');
});

test('sizes change their unit where readers expect it', () => {
	expect(fileSize(326 * 1024)).toBe('326 KB');
	expect(fileSize(1024 * 1024 - 1)).toBe('1.0 MB');
	expect(fileSize(1.44 * 1024 * 1024)).toBe('1.4 MB');
});
