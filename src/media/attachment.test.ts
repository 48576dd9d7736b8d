import { link, mkdir, mkdtemp, readFile, rename, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressableName } from './attachment.ts';
import { type MediaStore, openMediaStore } from './media-store.ts';
import { LIMITS } from './refusals.ts';

let folder: string;
let media: MediaStore;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'attachments-'));
	media = openMediaStore(join(folder, 'cache'));
});
afterAll(() => rm(folder, { recursive: true }));

async function attach(name: string, bytes: Buffer | string) {
	await writeFile(join(folder, name), bytes);
	return media.file(join(folder, name));
}

/** A zip archive that holds one uncompressed file. */
function zip(name: string, content = ''): Buffer {
	const header = Buffer.alloc(30);
	header.write('PK\x03\x04', 'latin1');
	header.writeUInt16LE(20, 4);
	header.writeUInt32LE(content.length, 18);
	header.writeUInt32LE(content.length, 22);
	header.writeUInt16LE(name.length, 26);
	return Buffer.concat([header, Buffer.from(name + content), Buffer.from('PK\x05\x06'), Buffer.alloc(18)]);
}

const office = (type: string) =>
	zip(
		'[Content_Types].xml',
		`<Types><Override ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
	);
const movie = (brand: string) =>
	Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0isom`), Buffer.alloc(200)]);
const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const pdf = '%PDF-1.7\n1 0 obj\n';
const mp3 = Buffer.concat([
	Buffer.from('fffb9064', 'hex'),
	Buffer.alloc(413),
	Buffer.from('fffb9064', 'hex'),
	Buffer.alloc(413),
]);
const wav = Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt '), Buffer.alloc(40)]);
const ogg = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('\x01vorbis'), Buffer.alloc(40)]);
const webm = Buffer.concat([
	Buffer.from('1a45dfa3', 'hex'),
	Buffer.from([0x87, 0x42, 0x82, 0x84]),
	Buffer.from('webm'),
	Buffer.alloc(50),
]);

describe('taken in', () => {
	test.each<[string, Buffer | string]>([
		['报名表.pdf', pdf],
		['通知.doc', compound],
		['名单.xls', compound],
		['课件.ppt', compound],
		['报名表.docx', office('wordprocessingml.document')],
		['名单.xlsx', office('spreadsheetml.sheet')],
		['课件.pptx', office('presentationml.presentation')],
		['加密.docx', compound],
		['资料.zip', zip('说明.txt')],
		['歌.mp3', mp3],
		['录音.m4a', movie('M4A ')],
		['录音.ogg', ogg],
		['录音.wav', wav],
		['短片.mp4', movie('isom')],
		['短片.webm', webm],
		['说明.txt', '第一行\r\n第二行\t完'],
		['名单.csv', Buffer.from('\ufeff姓名,\r\n', 'utf16le')],
		['国标.txt', Buffer.from('d6d0b9fa', 'hex')],
	])('%s', async (name, bytes) => {
		const attachment = await attach(name, bytes);
		expect(attachment).toEqual({
			path: expect.stringMatching(new RegExp(`^media/[0-9a-f]{16}/${name}$`)),
			title: name,
			extension: name.split('.')[1],
			bytes: Buffer.byteLength(bytes),
		});
		if ('refused' in attachment) throw new Error(attachment.refused);
		expect(await readFile(media.locate(attachment.path))).toEqual(Buffer.from(bytes));
	});

	test('the extension in the address is in small letters, what readers see is what was written', async () => {
		expect(await attach('报名表.PDF', pdf)).toMatchObject({
			path: expect.stringMatching(/报名表\.pdf$/),
			title: '报名表.PDF',
			extension: 'pdf',
		});
	});

	test('a kept copy that was cut short is made anew', async () => {
		const first = await attach('长.txt', '一二三');
		if ('refused' in first) throw new Error(first.refused);
		await truncate(media.locate(first.path), 1);
		expect(await media.file(join(folder, '长.txt'))).toEqual(first);
		expect(await readFile(media.locate(first.path), 'utf8')).toBe('一二三');
	});

	test('other content under the same name has another address', async () => {
		const first = await attach('a.txt', '一');
		expect(await attach('a.txt', '二')).not.toMatchObject({ path: 'path' in first && first.path });
	});
});

describe('refused', () => {
	test.each<[string, Buffer | string, RegExp]>([
		['网页.pdf', '<!DOCTYPE html><html><script>alert(1)</script></html>', /不是 PDF 文件.*重新另存/],
		['网页.txt', '\n\n<script >alert(1)</script>', /不是 TXT/],
		['图.txt', '<svg onload=alert(1)>', /不是 TXT/],
		['程序.pdf', Buffer.from(`MZ${'\0'.repeat(200)}`), /不是 PDF/],
		['程序.txt', Buffer.from(`MZ${'\0'.repeat(200)}`), /不是 TXT/],
		['图片.docx', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'), /不是 DOCX/],
		['表.xlsx', pdf, /不是 XLSX/],
		['网页.html', '<p>', /不能用/],
		['图.svg', '<svg/>', /不能用/],
		['程序.exe', 'MZ', /不能用/],
		['脚本.js', 'alert(1)', /不能用/],
		['文稿.wps', compound, /另存为 DOCX/],
		['视频.mov', movie('qt  '), /导出为 MP4/],
		['录音.wav', mp3, /不是 WAV/],
		['录音.ogg', movie('isom'), /不是 OGG/],
		['资料.rar', 'Rar!', /重新压缩成 ZIP/],
		['照片.jpg', 'x', /直接插入正文/],
		['无扩展名', 'x', /不能用/],
		['constructor', 'x', /不能用/],
		['a.constructor', 'x', /不能用/],
		['空.pdf', '', /空的/],
	])('%s', async (name, bytes, words) => {
		const answer = await attach(name, bytes);
		if (!('refused' in answer)) throw new Error('it was taken');
		expect(answer.refused).toContain(`「${name}」`);
		expect(`${answer.refused} ${answer.fix}`).toMatch(words);
	});

	test('a file that is not there, and one that is too large', async () => {
		expect(await media.file(join(folder, '没有.pdf'))).toMatchObject({ refused: '找不到「没有.pdf」。' });
		await attach('大.pdf', pdf);
		await truncate(join(folder, '大.pdf'), LIMITS.attachmentBytes + 1);
		expect(await media.file(join(folder, '大.pdf'))).toMatchObject({ refused: '「大.pdf」有 51 MB，超过了 50 MB。' });
	});
});

describe('films outside git', () => {
	const shot = (words: string) => Buffer.concat([movie('isom'), Buffer.from(words)]);
	const film = async (name: string, bytes: Buffer | string = shot(name)) => {
		await writeFile(join(folder, name), bytes);
		return join(folder, name);
	};
	const kept = async (file: string) => {
		const found = await media.film(file);
		if ('refused' in found) throw new Error(found.refused);
		return media.locate(found.path);
	};

	test('take no room a second time: what releases link to is the very file', async () => {
		const file = await film('影片.mp4');
		expect((await stat(await kept(file))).ino).toBe((await stat(file)).ino);
	});

	test('may be larger than what is kept in git', async () => {
		const file = await film('长片.mp4');
		await truncate(file, LIMITS.attachmentBytes + 1);
		expect(await media.file(file)).toHaveProperty('refused');
		expect(await media.film(file)).toMatchObject({ bytes: LIMITS.attachmentBytes + 1 });
	});

	test('are not read again when they were linked or moved', async () => {
		const file = await film('旧片.mp4');
		await utimes(file, 1_700_000_000, 1_700_000_000);
		const first = await media.film(file);
		await link(file, join(folder, 'another name'));
		await mkdir(join(folder, '别处'));
		const moved = join(folder, '别处/旧片.mp4');
		await rename(file, moved);
		// Other bytes of the same size and time: only a digest that is remembered gives the same address.
		await writeFile(moved, shot('新片.mp4'));
		await utimes(moved, 1_700_000_000, 1_700_000_000);
		expect(await media.film(moved)).toEqual(first);
	});

	test('replaced by another of the same name they have another address, and the first stays as it was', async () => {
		const file = await film('重拍.mp4', shot('一'));
		const first = await kept(file);
		await rm(file);
		await writeFile(file, shot('二'));
		expect(await kept(file)).not.toBe(first);
		expect(await readFile(first)).toEqual(shot('一'));
	});

	test('are refused like any other file for what is in them', async () => {
		expect(await media.film(await film('程序.mp4', 'MZ'))).toMatchObject({
			refused: '「程序.mp4」的内容不是 MP4 文件。',
		});
		expect(await media.film(await film('空.mp4', ''))).toHaveProperty('refused');
		expect(await media.film(join(folder, '没有.mp4'))).toHaveProperty('refused');
	});
});

test.each([
	['报名 表（1）.docx', '报名-表（1）.docx'],
	['a/b\\c:d*e?f"g<h>i|j#k%l&m.pdf', 'a-b-c-d-e-f-g-h-i-j-k-l-m.pdf'],
	['换\n行\u0000.pdf', '换行.pdf'],
	['倒\u202efdp.txt', '倒fdp.txt'],
	['...隐藏.pdf', '隐藏.pdf'],
	['   .pdf', 'file.pdf'],
	['cafe\u0301.pdf', 'caf\u00e9.pdf'],
	[`${'长'.repeat(200)}.pdf`, `${'长'.repeat(80)}.pdf`],
	['归档.TAR.ZIP', '归档.TAR.zip'],
])('in an address %j is called %j', (name, called) => {
	expect(addressableName(name)).toBe(called);
});
