/** A table of plain text: the first column to the left, figures to the right. */
export function table(head: string[], rows: string[][]): string {
	const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
	const line = (cells: string[]) =>
		widths
			.map((width, column) =>
				column === 0 ? (cells[column] ?? '').padEnd(width) : (cells[column] ?? '').padStart(width),
			)
			.join('  ')
			.trimEnd();
	return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** A number to read: `10,050`, `9.41`; a dash when there is none. */
export function figure(value: number | undefined, digits = 0): string {
	return value === undefined
		? '–'
		: value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** How many times as much: `0.79 ×`; a dash where there is nothing to compare. */
export const times = (value: number | undefined, base: number | undefined, digits = 2): string =>
	value !== undefined && base ? `${figure(value / base, digits)} ×` : '–';
