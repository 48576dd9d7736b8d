import type { DatabaseSync } from 'node:sqlite';
import type { Log, LogLine } from '../rights/rights.ts';
import { logSchema } from './schema.ts';

/** The log in a database; made when it is not there yet. */
export function openLog(database: DatabaseSync): Log {
	database.exec(logSchema);
	const insert = database.prepare(
		'INSERT INTO log (at, person, name, action, place, is_refused, detail) VALUES (?, ?, ?, ?, ?, ?, ?)',
	);
	const select = database.prepare(`
		SELECT at, person, name, action, place, is_refused, detail FROM log
		WHERE (:branch IS NULL OR place = :branch OR substr(place, 1, length(:branch) + 1) = :branch || '/')
			AND (:person IS NULL OR person = :person)
			AND (:refused IS NULL OR is_refused = :refused)
		ORDER BY id DESC LIMIT :most`);
	return {
		write({ person, name, action, place, isRefused, detail }) {
			insert.run(
				new Date().toISOString(),
				person ?? null,
				inOneLine(name, 80),
				inOneLine(action, 80),
				inOneLine(place, 200),
				Number(isRefused),
				detail === undefined ? null : inOneLine(detail, 500),
			);
		},
		newest(most, { branch, person, isRefused } = {}) {
			const rows = select.all({
				branch: branch ?? null,
				person: person ?? null,
				refused: isRefused === undefined ? null : Number(isRefused),
				most,
			});
			return rows.map(lineOf);
		},
	};
}

function lineOf(row: Record<string, unknown>): LogLine {
	return {
		at: row.at as string,
		person: (row.person as number | null) ?? undefined,
		name: row.name as string,
		action: row.action as string,
		place: row.place as string,
		isRefused: row.is_refused === 1,
		...(row.detail !== null && { detail: row.detail as string }),
	};
}

/** What strangers typed may stand in a line: nothing in it may look like another line. */
const inOneLine = (text: string, most: number): string =>
	text
		.slice(0, most)
		.toWellFormed()
		.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '�');
