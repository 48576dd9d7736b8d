import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { EntryKey } from '../repository/repository.ts';
import { deadlineOf } from './deadlines.ts';
import { flowSchema } from './schema.ts';
import { stepAfter, type Writer } from './signing-steps.ts';
import type { Progress, Remark, Signature, Stage } from './stage.ts';

/** What is being put before the readers, or taken from them, so that it can be taken up again after a fall. */
export interface Going {
	goal: 'live' | 'withdrawn';
	/** Who pressed the button. */
	by: number;
	/** Until main has it: the commit that was signed, and the digest of the text that goes to main. */
	from?: { commit: string; text: string };
}

/** One piece of writing as the ledger keeps it. A text that is signed by all still stands as `review` here. */
export interface Piece {
	piece: number;
	key: EntryKey;
	title: string;
	stage: Stage;
	since: string;
	round: number;
	going?: Going;
	address?: string;
	reason?: string;
}

type Row = Record<string, SQLOutputValue>;

/** Finished pieces are shown for a month. */
const SHOWN = 30 * 24 * 60 * 60 * 1000;

/** The rows of the flow in SQLite. What a call has returned from is on disk. */
export function openLedger(database: DatabaseSync) {
	database.exec(flowSchema);
	const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
	const sql = (text: string) => {
		if (!prepared.has(text)) prepared.set(text, database.prepare(text));
		return prepared.get(text)!;
	};

	const find = ({ branch, column, id }: EntryKey): Piece | undefined => {
		const row = sql('SELECT * FROM pieces WHERE branch = ? AND column_id = ? AND entry = ?').get(branch, column, id);
		return row && pieceOf(row);
	};
	const writers = ({ piece, round }: Piece): Writer[] =>
		sql('SELECT person, name, at FROM writers WHERE piece = ? AND round = ? ORDER BY at').all(
			piece,
			round,
		) as unknown as Writer[];
	const signatures = ({ piece, round }: Piece, needed: number): Signature[] =>
		sql('SELECT person, name, at, signed FROM signatures WHERE piece = ? AND round = ? ORDER BY at, rowid')
			.all(piece, round)
			.map(({ person, name, at, signed }, index, all) => ({
				step: stepAfter(index, Math.max(needed, all.length)),
				person: Number(person),
				name: String(name),
				at: String(at),
				commit: String(signed),
			}));
	const remarks = ({ piece, round }: Piece): Remark[] =>
		sql('SELECT * FROM remarks WHERE piece = ? AND round = ? ORDER BY remark')
			.all(piece, round)
			.map((row) => ({
				id: Number(row.remark),
				person: Number(row.person),
				name: String(row.name),
				at: String(row.at),
				text: String(row.text),
				isDone: row.is_done === 1,
			}));

	return {
		find,
		writers,
		signatures,
		/** Everything that is under way, and what was finished lately; the latest change first. */
		list(now: Date): Piece[] {
			const since = new Date(now.getTime() - SHOWN).toISOString();
			return sql(
				"SELECT * FROM pieces WHERE stage NOT IN ('live', 'withdrawn') OR since > ? ORDER BY since DESC, piece DESC",
			)
				.all(since)
				.map(pieceOf);
		},
		inStage: (stage: Stage): Piece[] =>
			sql('SELECT * FROM pieces WHERE stage = ? ORDER BY since').all(stage).map(pieceOf),
		create({ branch, column, id }: EntryKey, title: string, stage: Stage, at: string): void {
			sql('INSERT INTO pieces (branch, column_id, entry, title, stage, since) VALUES (?, ?, ?, ?, ?, ?)').run(
				branch,
				column,
				id,
				title,
				stage,
				at,
			);
		},
		/** Writes what differs; another stage begins now. */
		update(piece: Piece, change: Partial<Omit<Piece, 'piece' | 'key'>>, at: string): void {
			const next = { ...piece, ...change };
			const isMoved = change.since !== undefined || next.stage !== piece.stage || next.round !== piece.round;
			sql(`UPDATE pieces SET title = ?, stage = ?, since = ?, round = ?, going = ?, address = ?, reason = ?,
				is_told = CASE WHEN ? THEN 0 ELSE is_told END WHERE piece = ?`).run(
				next.title,
				next.stage,
				change.since ?? (isMoved ? at : piece.since),
				next.round,
				next.going ? JSON.stringify(next.going) : null,
				next.address ?? null,
				next.reason ?? null,
				isMoved ? 1 : 0,
				piece.piece,
			);
		},
		remove: ({ piece }: Piece): void => void sql('DELETE FROM pieces WHERE piece = ?').run(piece),
		addWriter({ piece, round }: Piece, person: number, name: string, at: string): void {
			sql(`INSERT INTO writers (piece, round, person, name, at) VALUES (?, ?, ?, ?, ?)
				ON CONFLICT (piece, round, person) DO UPDATE SET at = excluded.at, name = excluded.name`).run(
				piece,
				round,
				person,
				name,
				at,
			);
		},
		/** Who takes over what somebody is writing counts as its writer, and may not sign it. */
		handOver(from: number, to: number, name: string): void {
			const open = `SELECT w.piece, w.round FROM writers w JOIN pieces p ON p.piece = w.piece AND p.round = w.round
				WHERE w.person = ? AND p.stage IN ('writing', 'returned', 'review')`;
			sql(`DELETE FROM signatures WHERE person = ? AND (piece, round) IN (${open})`).run(to, from);
			sql(`INSERT OR IGNORE INTO writers (piece, round, person, name, at)
				SELECT piece, round, ?, ?, at FROM writers WHERE person = ? AND (piece, round) IN (${open})`).run(
				to,
				name,
				from,
				from,
			);
		},
		addSignature({ piece, round }: Piece, person: number, name: string, at: string, commit: string): void {
			sql('INSERT INTO signatures (piece, round, person, name, at, signed) VALUES (?, ?, ?, ?, ?, ?)').run(
				piece,
				round,
				person,
				name,
				at,
				commit,
			);
		},
		/** Takes signatures away: all of them, or those under another version than this one. */
		voidSignatures({ piece, round }: Piece, except = ''): void {
			sql('DELETE FROM signatures WHERE piece = ? AND round = ? AND signed <> ?').run(piece, round, except);
		},
		/** Signatures under one version hold for another that differs by their names alone. */
		carrySignatures({ piece, round }: Piece, from: string, to: string): void {
			sql('UPDATE signatures SET signed = ? WHERE piece = ? AND round = ? AND signed = ?').run(to, piece, round, from);
		},
		addRemark({ piece, round }: Piece, person: number, name: string, at: string, text: string): void {
			sql('INSERT INTO remarks (piece, round, person, name, at, text) VALUES (?, ?, ?, ?, ?, ?)').run(
				piece,
				round,
				person,
				name,
				at,
				text,
			);
		},
		finishRemark({ piece }: Piece, remark: number, isDone: boolean): boolean {
			const { changes } = sql('UPDATE remarks SET is_done = ? WHERE remark = ? AND piece = ?').run(
				Number(isDone),
				remark,
				piece,
			);
			return Number(changes) > 0;
		},
		/** Remembers that somebody was told that this stage lasts too long; false when they were before. */
		tell({ piece }: Piece): boolean {
			return Number(sql('UPDATE pieces SET is_told = 1 WHERE piece = ? AND is_told = 0').run(piece).changes) > 0;
		},
		addAlert(at: string, text: string): void {
			sql('INSERT INTO alerts (at, text) VALUES (?, ?)').run(at, text);
			sql('DELETE FROM alerts WHERE alert <= (SELECT max(alert) FROM alerts) - 200').run();
		},
		alerts: (most: number): { at: string; text: string }[] =>
			sql('SELECT at, text FROM alerts ORDER BY alert DESC LIMIT ?').all(most) as unknown as {
				at: string;
				text: string;
			}[],
		/** A piece with everything that hangs on it. */
		progressOf(piece: Piece, needed: number): Progress {
			const { key, title, address, reason } = piece;
			const signed = signatures(piece, needed);
			const isSigned = piece.stage === 'review' && signed.length >= needed;
			const stage: Stage = isSigned ? 'signed' : piece.stage;
			const deadline = deadlineOf(stage, piece.since);
			return {
				...{ key, title, stage, since: piece.since, needed },
				...(deadline && { deadline }),
				writers: writers(piece).map(({ person }) => person),
				signatures: signed,
				remarks: remarks(piece),
				...(address && { address }),
				...(reason && { reason }),
			};
		},
	};
}

export type Ledger = ReturnType<typeof openLedger>;

function pieceOf(row: Row): Piece {
	const { piece, branch, column_id: column, entry: id, title, stage, since, round, going, address, reason } = row;
	return {
		piece: Number(piece),
		key: { branch: String(branch), column: String(column), id: String(id) },
		title: String(title),
		stage: String(stage) as Stage,
		since: String(since),
		round: Number(round),
		...(going !== null && { going: JSON.parse(String(going)) as Going }),
		...(address !== null && { address: String(address) }),
		...(reason !== null && { reason: String(reason) }),
	};
}
