import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { readText } from './read-text.ts';

const read = (bytes: string | Buffer) => readText(join(scratchFolder({ 'a.md': bytes }), 'a.md'));
const GBK = Buffer.from([0x74, 0x3a, 0xbf, 0xaa, 0xb7, 0xc5, 0xc8, 0xd5, 0x0a]);

test.each<[string, Buffer | string, RegExp]>([
	['GBK', GBK, /GBK.*ANSI/],
	['UTF-16 as old editors write it', Buffer.from('\ufefftitle: 开放日', 'utf16le'), /UTF-16.*Unicode/],
	['UTF-16 the other way round', Buffer.from('\ufefftitle: 开放日', 'utf16le').swap16(), /UTF-16/],
	['UTF-16 without its mark, which is also UTF-8', Buffer.from('title: x', 'utf16le'), /空字符/],
	['Latin-1', Buffer.from('café', 'latin1'), /不是 UTF-8/],
	['Word', 'PK\x03\x04\x14\0\0\0', /Word/],
	['old Word', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /Word/],
	['half a character at the end', Buffer.from('开放日').subarray(0, 8), /不是 UTF-8|GBK/],
])('%s is refused by name, with what to do', (_, bytes, words) => {
	expect(read(bytes)).toMatchObject({
		rule: 'encoding-invalid',
		severity: 'must-fix',
		line: 1,
		message: expect.stringMatching(words),
		fix: expect.stringMatching(/另存为|复制/),
	});
});

test('a single zero among words is refused where it stands', () => {
	expect(read('一\r\n二\r三\0')).toMatchObject({ rule: 'encoding-invalid', line: 3 });
});

test('UTF-8 is read with or without its mark, whatever ends its lines', () => {
	expect(read('\ufeff一\r\n二\r三\n𠮷')).toBe('一\n二\n三\n𠮷');
	expect(read('')).toBe('');
});
