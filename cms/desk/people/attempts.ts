import type { DatabaseSync } from 'node:sqlite';
import { digestOf } from './tokens.ts';

const MINUTES = 15;

/** So many wrong ones within 15 minutes lock for 15 minutes. */
const MOST_WRONG = {
	login: 10,
	// A whole meeting of secretaries may sit behind one address.
	address: 50,
};

/** Wrong attempts to sign in, by login and by address. Whether a login exists plays no part. */
export interface Attempts {
	/** Counts an attempt as wrong before it is looked at, so that many at once do not slip through; false when locked. */
	begin(login: string, address?: string): boolean;
	/** It was right: nothing wrong is left of the login, and one less of the address. */
	succeeded(login: string, address?: string): void;
}

/** Counts in the table `attempts`. */
export function openAttempts(database: DatabaseSync, now: () => number): Attempts {
	const before = (minutes: number): string => new Date(now() - minutes * 60_000).toISOString();
	const forget = database.prepare('DELETE FROM attempts WHERE at < ?');
	const latest = database.prepare('SELECT at FROM attempts WHERE whose = ? ORDER BY at DESC LIMIT ?');
	const add = database.prepare('INSERT INTO attempts (whose, at) VALUES (?, ?)');
	const clear = database.prepare('DELETE FROM attempts WHERE whose = ?');
	const takeBack = database.prepare(
		'DELETE FROM attempts WHERE rowid = (SELECT max(rowid) FROM attempts WHERE whose = ?)',
	);
	const isLocked = (whose: string, most: number): boolean => {
		const times = latest.all(whose, most).map(({ at }) => at as string);
		if (times.length < most || times[0]! < before(MINUTES)) return false;
		return Date.parse(times[0]!) - Date.parse(times.at(-1)!) <= MINUTES * 60_000;
	};
	const ofLogin = (login: string): string => digestOf(`login ${login}`);
	const ofAddress = (address: string): string => digestOf(`address ${address}`);
	return {
		begin(login, address) {
			forget.run(before(2 * MINUTES));
			const locks = [isLocked(ofLogin(login), MOST_WRONG.login)];
			if (address !== undefined) locks.push(isLocked(ofAddress(address), MOST_WRONG.address));
			if (locks.includes(true)) return false;
			add.run(ofLogin(login), before(0));
			if (address !== undefined) add.run(ofAddress(address), before(0));
			return true;
		},
		succeeded(login, address) {
			clear.run(ofLogin(login));
			if (address !== undefined) takeBack.run(ofAddress(address));
		},
	};
}
