import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach } from 'vitest';
import { openDatabase } from '../database.ts';
import { openPeople } from './open-people.ts';
import { type People, RefusedError } from './people.ts';
import type { Grant } from './person.ts';
import { CHEAP, PASSWORD } from './test-desk.ts';

/** People in a file of their own for each test, a clock that tests turn, and how often argon2 compared. */
export const at = {} as { folder: string; database: DatabaseSync; people: People; now: number; compared: number };

export function openAgain(): void {
	at.database = openDatabase(join(at.folder, 'desk.sqlite'));
	at.database.exec('PRAGMA synchronous = OFF');
	const isRight: typeof CHEAP.isRight = (password, stored) => {
		at.compared++;
		return CHEAP.isRight(password, stored);
	};
	at.people = openPeople(at.database, { passwords: { hash: CHEAP.hash, isRight }, now: () => at.now });
}

beforeEach(() => {
	at.folder = mkdtempSync(join(tmpdir(), 'people-'));
	at.now = Date.parse('2026-11-22T09:00:00Z');
	at.compared = 0;
	openAgain();
});
afterEach(() => {
	at.database.close();
	rmSync(at.folder, { recursive: true });
});

/** Somebody who has set the password of these tests. */
export async function add(login: string, ...grants: Grant[]) {
	const { person, link } = at.people.invite(login, `${login}同志`, grants);
	await at.people.setPassword(link.token, PASSWORD);
	return person;
}

export const signIn = (login: string, password = PASSWORD, address = '10.0.0.1') =>
	at.people.signIn(login, password, address);

/** What somebody was told; nothing when it worked. */
export const told = (work: Promise<unknown>): Promise<string> =>
	work.then(
		() => '',
		(error: unknown) => {
			if (error instanceof RefusedError) return error.message;
			throw error;
		},
	);

/** So many at once. */
export const many = (times: number, work: (index: number) => Promise<unknown>): Promise<unknown> =>
	Promise.all(Array.from({ length: times }, (_, index) => told(work(index))));

/** How many rows have been written since the database was opened. */
export const written = (): number => Number(at.database.prepare('SELECT total_changes() AS n').get()!.n);
