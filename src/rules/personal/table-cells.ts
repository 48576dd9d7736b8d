/** A cell of a table in a body. */
export interface Cell {
	text: string;
	start: number;
}

const RULE_LINE = /^[ >|:-]*-[ >|:-]*$/;

/** The cells of tables below a heading that says this, table by table. */
export function cellsUnder(body: string, heading: RegExp): Cell[][] {
	if (!body.includes('|') || !heading.test(body)) return [];
	const tables: Cell[][] = [];
	let columns: number[] = [];
	let row: Cell[] = [];
	let start = 0;
	for (const line of body.split('\n')) {
		const above = row;
		row = line.includes('|') ? cellsOf(line, start) : [];
		start += line.length + 1;
		if (row.length === 0) columns = [];
		else if (RULE_LINE.test(line) && above.length > 0) {
			columns = above.flatMap(({ text }, index) => (heading.test(text) ? [index] : []));
			if (columns.length > 0) tables.push([]);
		} else tables.at(-1)?.push(...columns.flatMap((index) => row[index] ?? []));
	}
	return tables;
}

function cellsOf(line: string, start: number): Cell[] {
	let place = start;
	const cells = line.split('|').map((text) => {
		const cell = { text, start: place };
		place += text.length + 1;
		return cell;
	});
	return /^[ >]*$/.test(cells[0]!.text) ? cells.slice(1) : cells;
}
