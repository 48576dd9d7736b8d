import type { DatabaseSync } from 'node:sqlite';
import { lineOf } from './line-of-address.ts';
import { digestOf } from './tokens.ts';

const MINUTES = 15;
const KNOWN_DAYS = 60;

/** So many wrong ones within 15 minutes lock for 15 minutes. */
const MOST_WRONG = {
	login: 10,
	// A whole meeting of secretaries may sit behind one address, and half of them have forgotten.
	address: 200,
};

/**
 * Wrong attempts to sign in, by login and by address. Whether a login exists plays no part.
 * A login that has signed in from an address lately counts there for itself alone: neither a stranger who guesses
 * elsewhere nor somebody else in the same office locks it out.
 */
export interface Attempts {
	/** Counts an attempt as wrong before it is looked at, so that many at once do not slip through; false when locked. */
	begin(login: string, address?: string): boolean;
	/** It was right: nothing wrong is left of the login, and one less of the address. */
	succeeded(login: string, address?: string): void;
	/** A new password was set there: what was wrong with the login before is forgotten, and where else it was known. */
	renewed(login: string, address?: string): void;
}

/** Counts in the tables `attempts` and `known_at`. */
export function openAttempts(database: DatabaseSync, now: () => number): Attempts {
	const before = (minutes: number): string => new Date(now() - minutes * 60_000).toISOString();
	const forget = database.prepare('DELETE FROM attempts WHERE at < ?');
	const latest = database.prepare('SELECT at FROM attempts WHERE whose = ? ORDER BY at DESC LIMIT ?');
	const add = database.prepare('INSERT INTO attempts (whose, at) VALUES (?, ?)');
	const clear = database.prepare('DELETE FROM attempts WHERE whose = ?');
	const clearEverywhere = database.prepare('DELETE FROM attempts WHERE substr(whose, 1, 43) = ?');
	const takeBack = database.prepare(
		'DELETE FROM attempts WHERE rowid = (SELECT max(rowid) FROM attempts WHERE whose = ?)',
	);
	const knownSince = database.prepare('SELECT 1 FROM known_at WHERE login = ? AND address = ? AND at >= ?');
	const know = database.prepare('INSERT OR REPLACE INTO known_at (login, address, at) VALUES (?, ?, ?)');
	const forgetKnown = database.prepare('DELETE FROM known_at WHERE login = ? OR at < ?');

	const isLocked = (whose: string, most: number): boolean => {
		const times = latest.all(whose, most).map(({ at }) => at as string);
		if (times.length < most || times[0]! < before(MINUTES)) return false;
		return Date.parse(times[0]!) - Date.parse(times.at(-1)!) <= MINUTES * 60_000;
	};
	const longAgo = (): string => before(KNOWN_DAYS * 24 * 60);
	const isKnown = (login: string, address: string): boolean => knownSince.get(login, address, longAgo()) !== undefined;
	const digests = (login: string, address?: string): { login: string; address: string | undefined } => ({
		login: digestOf(`login ${login}`),
		address: address === undefined ? undefined : digestOf(`address ${lineOf(address)}`),
	});
	/** What an attempt is counted for, and how many each may have. */
	const counted = (login: string, address: string | undefined): [whose: string, most: number][] => {
		if (address === undefined) return [[login, MOST_WRONG.login]];
		if (isKnown(login, address)) return [[`${login} ${address}`, MOST_WRONG.login]];
		return [
			[login, MOST_WRONG.login],
			[address, MOST_WRONG.address],
		];
	};

	return {
		begin(login, address) {
			forget.run(before(2 * MINUTES));
			const mine = digests(login, address);
			const all = counted(mine.login, mine.address);
			if (all.some(([whose, most]) => isLocked(whose, most))) return false;
			for (const [whose] of all) add.run(whose, before(0));
			return true;
		},
		succeeded(login, address) {
			const mine = digests(login, address);
			for (const [whose] of counted(mine.login, mine.address)) (whose === mine.address ? takeBack : clear).run(whose);
			if (mine.address !== undefined) know.run(mine.login, mine.address, before(0));
		},
		renewed(login, address) {
			const mine = digests(login, address);
			clearEverywhere.run(mine.login);
			forgetKnown.run(mine.login, longAgo());
			if (mine.address !== undefined) know.run(mine.login, mine.address, before(0));
		},
	};
}
