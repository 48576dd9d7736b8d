/** The tables of what is being written, signed and published. `round` counts publications: what belongs to an earlier one is history. */
export const flowSchema: string = `
CREATE TABLE IF NOT EXISTS pieces (
	piece INTEGER PRIMARY KEY,
	branch TEXT NOT NULL,
	column_id TEXT NOT NULL,
	entry TEXT NOT NULL,
	title TEXT NOT NULL,
	stage TEXT NOT NULL,
	since TEXT NOT NULL,
	round INTEGER NOT NULL DEFAULT 1,
	going TEXT,
	address TEXT,
	reason TEXT,
	is_told INTEGER NOT NULL DEFAULT 0,
	UNIQUE (branch, column_id, entry)
) STRICT;
CREATE INDEX IF NOT EXISTS pieces_by_stage ON pieces (stage, since);
CREATE TABLE IF NOT EXISTS writers (
	piece INTEGER NOT NULL REFERENCES pieces (piece) ON DELETE CASCADE,
	round INTEGER NOT NULL,
	person INTEGER NOT NULL,
	name TEXT NOT NULL,
	at TEXT NOT NULL,
	PRIMARY KEY (piece, round, person)
) STRICT;
CREATE TABLE IF NOT EXISTS signatures (
	piece INTEGER NOT NULL REFERENCES pieces (piece) ON DELETE CASCADE,
	round INTEGER NOT NULL,
	person INTEGER NOT NULL,
	name TEXT NOT NULL,
	at TEXT NOT NULL,
	signed TEXT NOT NULL,
	PRIMARY KEY (piece, round, person)
) STRICT;
CREATE TABLE IF NOT EXISTS remarks (
	remark INTEGER PRIMARY KEY AUTOINCREMENT,
	piece INTEGER NOT NULL REFERENCES pieces (piece) ON DELETE CASCADE,
	round INTEGER NOT NULL,
	person INTEGER NOT NULL,
	name TEXT NOT NULL,
	at TEXT NOT NULL,
	text TEXT NOT NULL,
	is_done INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS remarks_of_piece ON remarks (piece, round);
CREATE TABLE IF NOT EXISTS alerts (
	alert INTEGER PRIMARY KEY AUTOINCREMENT,
	at TEXT NOT NULL,
	text TEXT NOT NULL
) STRICT;
`;
