import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readTable, UnreadableTableError } from './read-table.ts';

const utf8 = (text: string): Uint8Array => Buffer.from(text);

/** 支部名称,街道 / 听涛,梧桐 as Excel on a Chinese Windows writes it. */
const GBK = Buffer.from('d6a7b2bfc3fbb3c62cbdd6b5c00d0accfdccce2ccee0cda90d0a', 'hex');

test('CSV is read from UTF-8 with and without a byte order mark, from GBK and from UTF-16', async () => {
	const table = [
		['支部名称', '街道'],
		['听涛', '梧桐'],
	];
	const text = '支部名称,街道\r\n听涛,梧桐\r\n';
	expect(await readTable(utf8(text))).toEqual(table);
	expect(await readTable(utf8(`\uFEFF${text}`))).toEqual(table);
	expect(await readTable(GBK)).toEqual(table);
	expect(await readTable(Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le'))).toEqual(table);
});

test('a quoted cell keeps its line breaks, commas and quotes, and empty lines keep their place', async () => {
	expect(await readTable(utf8('甲,"一\r\n二,三 ""四"""\r\n\r\n乙,丙\r\n'))).toEqual([
		['甲', '一\r\n二,三 "四"'],
		[''],
		['乙', '丙'],
	]);
});

test('an Excel file gives dates, numbers and empty rows as cells, merged cells for each row, and no hidden sheet', async () => {
	const file = await writeXlsx({
		sheets: [
			{ name: '旧', hidden: true, rows: [['不要']] },
			{
				name: '名册',
				rows: [
					['支部名称', '街道', '成立日期', '党员人数'],
					['甲', '梧桐街道', new Date('2012-07-01T00:00:00Z'), 46],
					['乙', null, '2012.7.1', null],
					[null, null, null, null],
					['丙', '听涛街道', null, null],
				],
				merges: [{ startRow: 1, endRow: 2, startCol: 1, endCol: 1 }],
			},
		],
	});
	expect(await readTable(file)).toEqual([
		['支部名称', '街道', '成立日期', '党员人数'],
		['甲', '梧桐街道', new Date('2012-07-01T00:00:00Z'), 46],
		['乙', '梧桐街道', '2012.7.1', null],
		[null, null, null, null],
		['丙', '听涛街道', null, null],
	]);
});

test.each([
	['an old .xls or one with a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /\.xls /],
	['a zip that is no Excel file', utf8('PK\u0003\u0004 nothing'), /打不开/],
	['a picture', Buffer.from('89504e470d0a1a0aff00ff', 'hex'), /读不出来/],
	['a quotation mark too many', utf8('支部名称\n"甲\n乙\n'), /不成对/],
])('%s is refused in words', async (_, bytes, words) => {
	await expect(readTable(bytes)).rejects.toThrow(UnreadableTableError);
	await expect(readTable(bytes)).rejects.toThrow(words);
});
