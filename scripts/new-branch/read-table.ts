import { parseCsv } from 'hucre/csv';
import { type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';

export type { CellValue };

/** Thrown for a file that is no table; the message is for whoever made the file. */
export class UnreadableTableError extends Error {}

/** The rows of a CSV file, or of the first visible sheet of an Excel file, as a spreadsheet shows them. */
export async function readTable(bytes: Uint8Array): Promise<CellValue[][]> {
	if (startsWith(bytes, [0x50, 0x4b])) return readSheet(bytes);
	if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
		throw new UnreadableTableError(
			'这是旧的 .xls 格式，或者加了密码。请在 Excel 里另存为 .xlsx（不加密码），再试一次。',
		);
	return readCsv(decode(bytes));
}

async function readSheet(bytes: Uint8Array): Promise<CellValue[][]> {
	let sheets: Sheet[];
	try {
		({ sheets } = await readXlsx(bytes, { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden }));
	} catch (cause) {
		throw new UnreadableTableError('这个 Excel 文件打不开。请在 Excel 里另存为 .xlsx 或 CSV，再试一次。', { cause });
	}
	const [sheet] = sheets;
	return sheet ? fillMerged(sheet) : [];
}

/** A cell merged over several rows holds for each of them. */
function fillMerged({ rows, merges = [] }: Sheet): CellValue[][] {
	for (const { startRow, endRow, startCol, endCol } of merges) {
		if (startCol !== endCol) continue;
		for (const row of rows.slice(startRow + 1, endRow + 1)) row[startCol] = rows[startRow]![startCol]!;
	}
	return rows;
}

function readCsv(text: string): CellValue[][] {
	// The parser would take everything after a lonely quotation mark for one cell.
	if ((text.match(/"/g)?.length ?? 0) % 2 === 1)
		throw new UnreadableTableError('文件里的英文双引号不成对，读不出哪里是一格的结尾。请补上或删去多出的一个。');
	return parseCsv(text);
}

/** UTF-8, else what Excel on Windows writes: GBK, or UTF-16 when asked for "Unicode text". */
function decode(bytes: Uint8Array): string {
	const encodings = startsWith(bytes, [0xff, 0xfe]) ? ['utf-16le'] : ['utf-8', 'gb18030'];
	for (const encoding of encodings) {
		try {
			return new TextDecoder(encoding, { fatal: true }).decode(bytes);
		} catch {
			// The next one may fit.
		}
	}
	throw new UnreadableTableError('文件里的字读不出来。请在 Excel 里另存为「CSV UTF-8」或 .xlsx，再试一次。');
}

const startsWith = (bytes: Uint8Array, start: number[]): boolean => start.every((byte, index) => bytes[index] === byte);
