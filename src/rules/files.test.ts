import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOfFolder } from '../../scripts/build/digest-files.ts';
import { inBranch, judgeFolder, placesOf } from '../../tests/judge-folder.ts';
import { entry } from '../../tests/small-network.ts';
import { fileExecutable } from './file-executable.ts';
import { fileLarge } from './file-large.ts';
import { fileName } from './file-name.ts';
import { fileNameDouble } from './file-name-double.ts';
import { fileSpecial } from './file-special.ts';
import { fileUnused } from './file-unused.ts';

const news = (body: string, more?: string) => entry('开放日', '2026-03-14', body, more);

test('a file no text names is found, with how to use it', () => {
	const found = judgeFolder(
		[fileUnused],
		inBranch({ 'news/a/index.md': news('字'), 'news/a/合影.jpg': 'x', 'news/a/报名表.docx': 'x' }),
	);
	expect(found).toMatchObject([
		{ file: 'branches/ting-tao/news/a/合影.jpg', line: 1, severity: 'should-fix' },
		{ file: 'branches/ting-tao/news/a/报名表.docx' },
	]);
	expect(found.map(({ fix }) => fix).join()).toMatch(/!\[图片说明\]\(合影\.jpg\).*::file\{src=报名表\.docx/);
});

test('a file is used however a text names it, wherever the text stands', () => {
	const found = judgeFolder(
		[fileUnused],
		inBranch({
			'face.yml': 'header: { picture: 门口.jpg, alt: 门口的石榴树 }\n',
			'门口.jpg': 'x',
			'news/a/index.md': news(
				'![图](<a b.jpg>) ![图](%E5%9B%BE.jpg) ![图](photos/c.jpg)',
				'cover: { picture: d.jpg, alt: 门 }\nattachments:\n  - file: e.pdf\n',
			),
			...Object.fromEntries(
				['a b.jpg', '图.jpg', 'photos/c.jpg', 'd.jpg', 'e.pdf'].map((name) => [`news/a/${name}`, 'x']),
			),
			'news/b.md': news('![图](f.jpg)'),
			'news/f.jpg': 'x',
			'news/c/index.md': 'title: 没有写成\n![图](g.jpg)',
			'news/c/g.jpg': 'x',
			'news/d/index.md': news(`![图](${'é.jpg'.normalize('NFD')})`),
			[`news/d/${'é.jpg'.normalize('NFC')}`]: 'x',
			'news/.DS_Store': 'x',
			'people/同意书.pdf': 'x',
		}),
	);
	expect(placesOf(found)).toEqual([]);
});

test('a file in a folder without a text, and one beside the settings, are found too', () => {
	const files = inBranch({ 'news/照片/合影.jpg': 'x', '旧大图.jpg': 'x' });
	expect(placesOf(judgeFolder([fileUnused], files))).toEqual(['news/照片/合影.jpg', '旧大图.jpg']);
});

test('a file that takes long to fetch is found where it is offered', () => {
	const body = '::video{src=a.mp4}\n\n![图](b.jpg)\n\n::file{src=c.pdf}\n\n::file{src=d.zip}';
	const found = judgeFolder([fileLarge], inBranch({ 'news/a/index.md': news(body) }), (branch) => {
		const sizes = { 'a.mp4': 11, 'b.jpg': 11, 'c.pdf': 10, 'd.zip': 51, 'e.mp4': 11 };
		for (const [name, megabytes] of Object.entries(sizes)) {
			writeFileSync(join(branch, 'news/a', name), '');
			truncateSync(join(branch, 'news/a', name), megabytes * 1024 ** 2);
		}
	});
	expect(found.map(({ message }) => message)).toEqual(['「a.mp4」有 11 MB，用手机流量的读者要等很久。']);
});

test.each([
	['a\u202Efdp.docx', '「a�fdp.docx」里有看不见的字符'],
	['合\u200B影.jpg', '看不见的字符'],
	['换\n行.jpg', '看不见的字符'],
	['几点:几分.pdf', '里有 Windows 不允许的符号'],
	[' 合影.jpg', '以空格或句点开头、结尾'],
	['合影.', '以空格或句点开头、结尾'],
	['aux.pdf', '是 Windows 保留的名字'],
	[`${'长'.repeat(70)}.pdf`, '有 74 个字，太长'],
])('the name «%s» cannot be kept everywhere', (name, words) => {
	const [found, ...more] = judgeFolder([fileName], inBranch({ [`news/${name}`]: 'x' }));
	expect(more).toEqual([]);
	expect(found?.message).toContain(words);
});

test('a name in GBK, as old Windows archives bring it, is garbled', () => {
	const found = judgeFolder([fileName], {}, (branch) => {
		writeFileSync(Buffer.concat([Buffer.from(join(branch, 'news/')), Buffer.from([0xba, 0xcf, 0x2e, 0x6a])]), 'x');
		expect(digestOfFolder(branch)).toMatch(/^[0-9a-f]{20}$/);
	});
	expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('里有乱码')]);
});

test.each(['', 'news/', 'news/a/'])('a folder in GBK in «%s» is told of, and stops nobody', (place) => {
	const rules = [fileExecutable, fileLarge, fileName, fileNameDouble, fileSpecial, fileUnused];
	const found = judgeFolder(rules, inBranch({ 'news/a/index.md': news('字') }), (branch) => {
		const folder = Buffer.concat([Buffer.from(join(branch, place)), Buffer.from([0x2f, 0xba, 0xcf])]);
		mkdirSync(folder);
		writeFileSync(Buffer.concat([folder, Buffer.from('/a.jpg')]), 'x');
		expect(digestOfFolder(branch)).toMatch(/^[0-9a-f]{20}$/);
	});
	expect(found).toMatchObject([{ rule: 'file-name', message: expect.stringContaining('里有乱码') }]);
});

test.each(['合影 (1).jpg', '2026年报名表（新）.docx', 'a-b_c.v2.pdf', '“春风”行动.pdf', 'console.txt', '👍.jpg'])(
	'the name «%s» can',
	(name) => {
		expect(judgeFolder([fileName], inBranch({ [`news/${name}`]: 'x' }))).toEqual([]);
	},
);

test('names that are one name elsewhere are found, in one folder only', () => {
	const found = judgeFolder(
		[fileNameDouble],
		inBranch({
			'news/a/合影.JPG': 'x',
			'news/a/合影.jpg': 'x',
			'news/合影.jpg': 'x',
			[`news/a/${'é'.normalize('NFD')}.jpg`]: 'x',
			[`news/a/${'é'.normalize('NFC')}.jpg`]: 'x',
		}),
	);
	expect(found.map(({ message }) => message)).toEqual([
		expect.stringContaining('只是字的编码不同'),
		expect.stringContaining('「合影.jpg」和「合影.JPG」只差大小写'),
	]);
});

test('links and pipes beside texts are found, and never read', () => {
	const rules = [fileSpecial, fileExecutable, fileUnused, fileLarge];
	const found = judgeFolder(rules, inBranch({ 'news/a/index.md': news('字') }), (branch) => {
		symlinkSync('/etc/hostname', join(branch, 'news/a/out.txt'));
		symlinkSync('/etc', join(branch, 'news/a/etc'));
		symlinkSync('nowhere', join(branch, 'header.jpg'));
		execFileSync('mkfifo', [join(branch, 'news/a/pipe.pdf')]);
	});
	expect(placesOf(found).sort()).toEqual(['header.jpg', 'news/a/etc', 'news/a/out.txt', 'news/a/pipe.pdf']);
	expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['file-special']));
});

test('a link in the place of an entry or a column was found while reading', () => {
	const found = judgeFolder([fileSpecial], {}, (branch) => {
		symlinkSync('2026-03-14-kaifang-ri.md', join(branch, 'news/b.md'));
		symlinkSync('/etc', join(branch, 'news/c'));
	});
	expect(found).toEqual([]);
});

test.each<[string, string | Uint8Array]>([
	['抢票.exe', 'x'],
	['安装.APK', 'x'],
	['统计.xlsm', 'x'],
	['说明.js', 'x'],
	['报名表.pdf', 'MZ\x90\0\x03\0\0\0'],
	['合影.jpg', '\x7fELF\x02\x01'],
	['清单.txt', '#!/bin/sh\nrm -rf /\n'],
	['没有扩展名', '#! /usr/bin/python\n'],
])('«%s» is a program', (name, data) => {
	const bytes = Buffer.from(data as string, 'latin1');
	expect(judgeFolder([fileExecutable], inBranch({ [`news/a/${name}`]: bytes }))).toMatchObject([
		{ severity: 'must-fix', message: expect.stringContaining(`「${name}」是程序`) },
	]);
});

test.each([
	['清单.txt', 'MZ 是门诊的意思'],
	['清单.csv', '#!'],
	['空.txt', ''],
	['报名表.docx', 'PK'],
])('«%s» is none', (name, data) => {
	expect(judgeFolder([fileExecutable], inBranch({ [`news/a/${name}`]: data }))).toEqual([]);
});
