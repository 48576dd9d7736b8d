import type { DatabaseSync } from 'node:sqlite';
import type { OpenSession } from './people.ts';
import { digestOf, newToken } from './tokens.ts';

const HOUR = 3_600_000;

/** How long a session lives: unused, and at most. */
const SESSION_LIFE = { idle: 12 * HOUR, whole: 14 * 24 * HOUR };

/** Last seen is written at most this often. */
const MINUTE = 60_000;

/** The sessions of people; a stolen database does not give anybody one. */
export interface Sessions {
	/** A new one; its token goes to the browser and is kept nowhere else. */
	start(person: number, from: string): string;
	/** Whose it is while it lives; asking keeps it alive. `isNoted`: last seen was written just now. */
	personOf(token: string): { person: number; seen: string; isNoted: boolean } | undefined;
	end(token: string): void;
	endAll(person: number): void;
	list(person: number): OpenSession[];
}

/** Sessions in the table `sessions`. */
export function openSessions(database: DatabaseSync, now: () => number): Sessions {
	const insert = database.prepare('INSERT INTO sessions VALUES (?, ?, ?, ?, ?)');
	const select = database.prepare('SELECT person, started_at, last_seen FROM sessions WHERE digest = ?');
	const touch = database.prepare('UPDATE sessions SET last_seen = ? WHERE digest = ?');
	const remove = database.prepare('DELETE FROM sessions WHERE digest = ?');
	const removeAll = database.prepare('DELETE FROM sessions WHERE person = ?');
	const removeOld = database.prepare('DELETE FROM sessions WHERE last_seen < ? OR started_at < ?');
	const all = database.prepare(
		'SELECT * FROM sessions WHERE person = ? AND last_seen >= ? AND started_at >= ? ORDER BY last_seen DESC',
	);
	const iso = (ago = 0): string => new Date(now() - ago).toISOString();
	return {
		start(person, from) {
			removeOld.run(iso(SESSION_LIFE.idle), iso(SESSION_LIFE.whole));
			const token = newToken();
			insert.run(digestOf(token), person, iso(), iso(), from);
			return token;
		},
		personOf(token) {
			const digest = digestOf(token);
			const row = select.get(digest) as { person: number; started_at: string; last_seen: string } | undefined;
			if (!row) return undefined;
			if (row.last_seen < iso(SESSION_LIFE.idle) || row.started_at < iso(SESSION_LIFE.whole)) {
				remove.run(digest);
				return undefined;
			}
			const isNoted = row.last_seen <= iso(MINUTE);
			if (isNoted) touch.run(iso(), digest);
			return { person: row.person, seen: isNoted ? iso() : row.last_seen, isNoted };
		},
		end: (token) => void remove.run(digestOf(token)),
		endAll: (person) => void removeAll.run(person),
		list(person) {
			return all.all(person, iso(SESSION_LIFE.idle), iso(SESSION_LIFE.whole)).map((row) => ({
				id: idOf(row.digest as string),
				startedAt: row.started_at as string,
				lastSeen: row.last_seen as string,
				from: row.came_from as string,
			}));
		},
	};
}

/** What a session is called where it is listed. */
export const sessionId = (token: string): string => idOf(digestOf(token));

const idOf = (digest: string): string => digest.slice(0, 12);
