import type { DatabaseSync } from 'node:sqlite';
import type { Grant, Person, Role } from './person.ts';

/** The rows of people and of what they may. */
export interface PeopleTable {
	all(): Person[];
	find(id: number): Person | undefined;
	byLogin(login: string): Person | undefined;
	add(login: string, name: string): number;
	passwordOf(id: number): string | undefined;
	setPassword(id: number, password: string): void;
	setGrants(id: number, grants: Grant[]): void;
	rename(id: number, name: string): void;
	setClosed(id: number, isClosed: boolean): void;
	setLastSeen(id: number, at: string): void;
}

/** People in the tables `people` and `grants`. */
export function openPeopleTable(database: DatabaseSync): PeopleTable {
	const columns = 'id, login, name, password IS NULL AS is_invited, is_closed, last_seen';
	const selectAll = database.prepare(`SELECT ${columns} FROM people ORDER BY is_closed, name, id`);
	const selectById = database.prepare(`SELECT ${columns} FROM people WHERE id = ?`);
	const selectByLogin = database.prepare(`SELECT ${columns} FROM people WHERE login = ?`);
	const selectPassword = database.prepare('SELECT password FROM people WHERE id = ?');
	const selectGrants = database.prepare('SELECT * FROM grants WHERE person = ? ORDER BY position');
	const selectAllGrants = database.prepare('SELECT * FROM grants ORDER BY person, position');
	const insert = database.prepare('INSERT INTO people (login, name) VALUES (?, ?)');
	const removeGrants = database.prepare('DELETE FROM grants WHERE person = ?');
	const insertGrant = database.prepare('INSERT INTO grants VALUES (?, ?, ?, ?, ?, ?)');
	const update = (column: string) => database.prepare(`UPDATE people SET ${column} = ? WHERE id = ?`);
	const [password, name, closed, seen] = ['password', 'name', 'is_closed', 'last_seen'].map(update);
	const one = (row: Row | undefined): Person | undefined =>
		row && personOf(row, selectGrants.all(row.id as number).map(grantOf));
	return {
		all() {
			const grants = Map.groupBy(selectAllGrants.all(), (row) => row.person as number);
			return selectAll.all().map((row) => personOf(row, (grants.get(row.id as number) ?? []).map(grantOf)));
		},
		find: (id) => one(selectById.get(id)),
		byLogin: (login) => one(selectByLogin.get(login)),
		add: (login, given) => Number(insert.run(login, given).lastInsertRowid),
		passwordOf: (id) => (selectPassword.get(id)?.password as string | null | undefined) ?? undefined,
		setPassword: (id, hash) => void password!.run(hash, id),
		setGrants(id, grants) {
			removeGrants.run(id);
			for (const [position, { role, branch, column, committee }] of grants.entries())
				insertGrant.run(id, position, role, branch ?? null, column ?? null, committee ?? null);
		},
		rename: (id, given) => void name!.run(given, id),
		setClosed: (id, isClosed) => void closed!.run(Number(isClosed), id),
		setLastSeen: (id, at) => void seen!.run(at, id),
	};
}

type Row = Record<string, unknown>;

const personOf = (row: Row, grants: Grant[]): Person => ({
	id: row.id as number,
	login: row.login as string,
	name: row.name as string,
	grants,
	isClosed: row.is_closed === 1,
	...(row.is_invited === 1 && { isInvited: true }),
	...(row.last_seen !== null && { lastSeen: row.last_seen as string }),
});

const grantOf = (row: Row): Grant => ({
	role: row.role as Role,
	...(row.branch !== null && { branch: row.branch as string }),
	...(row.column_id !== null && { column: row.column_id as string }),
	...(row.committee !== null && { committee: row.committee as string }),
});
