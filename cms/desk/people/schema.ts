/** The tables of people, their sessions and the log. Times are ISO; of secrets only digests are kept. */
export const peopleSchema: string = `
CREATE TABLE IF NOT EXISTS people (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	login TEXT NOT NULL UNIQUE,
	name TEXT NOT NULL,
	password TEXT,
	is_closed INTEGER NOT NULL DEFAULT 0,
	last_seen TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS grants (
	person INTEGER NOT NULL REFERENCES people (id),
	position INTEGER NOT NULL,
	role TEXT NOT NULL,
	branch TEXT,
	column_id TEXT,
	committee TEXT,
	PRIMARY KEY (person, position)
) STRICT;
CREATE TABLE IF NOT EXISTS links (
	digest TEXT PRIMARY KEY,
	person INTEGER NOT NULL REFERENCES people (id),
	until TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS sessions (
	digest TEXT PRIMARY KEY,
	person INTEGER NOT NULL REFERENCES people (id),
	started_at TEXT NOT NULL,
	last_seen TEXT NOT NULL,
	came_from TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS sessions_of_person ON sessions (person);
CREATE TABLE IF NOT EXISTS attempts (
	whose TEXT NOT NULL,
	at TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS attempts_by_whose ON attempts (whose, at);
CREATE TABLE IF NOT EXISTS known_at (
	login TEXT NOT NULL,
	address TEXT NOT NULL,
	at TEXT NOT NULL,
	PRIMARY KEY (login, address)
) STRICT;
`;

/** The log: lines are added, never changed and never taken away, whoever asks. */
export const logSchema: string = `
CREATE TABLE IF NOT EXISTS log (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	at TEXT NOT NULL,
	person INTEGER,
	name TEXT NOT NULL,
	action TEXT NOT NULL,
	place TEXT NOT NULL,
	is_refused INTEGER NOT NULL,
	detail TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS log_by_person ON log (person);
CREATE TRIGGER IF NOT EXISTS log_is_not_changed BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER IF NOT EXISTS log_is_not_shortened BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
`;
