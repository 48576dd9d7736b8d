import type { DatabaseSync } from 'node:sqlite';
import type { OneTimeLink } from './people.ts';
import { digestOf, newToken } from './tokens.ts';

const DAY = 24 * 3_600_000;

/** How long a link holds: for somebody new, and for somebody who forgot the password. */
const LINK_LIFE = { invitation: 7 * DAY, recovery: DAY };

/** Links that work once. Of each person at most one holds, the latest. */
export interface Links {
	make(person: number, kind: keyof typeof LINK_LIFE): OneTimeLink;
	personOf(token: string): number | undefined;
	/** Uses a link up; false when it no longer holds. */
	use(token: string): boolean;
	endAll(person: number): void;
}

/** Links in the table `links`. */
export function openLinks(database: DatabaseSync, now: () => number): Links {
	const insert = database.prepare('INSERT INTO links (digest, person, until) VALUES (?, ?, ?)');
	const select = database.prepare('SELECT person FROM links WHERE digest = ? AND until > ?');
	const remove = database.prepare('DELETE FROM links WHERE digest = ? AND until > ?');
	const removeAll = database.prepare('DELETE FROM links WHERE person = ?');
	const iso = (ahead = 0): string => new Date(now() + ahead).toISOString();
	return {
		make(person, kind) {
			removeAll.run(person);
			const link = { token: newToken(), until: iso(LINK_LIFE[kind]) };
			insert.run(digestOf(link.token), person, link.until);
			return link;
		},
		personOf: (token) => select.get(digestOf(token), iso())?.person as number | undefined,
		use: (token) => remove.run(digestOf(token), iso()).changes === 1,
		endAll: (person) => void removeAll.run(person),
	};
}
