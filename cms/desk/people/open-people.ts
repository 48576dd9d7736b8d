import type { DatabaseSync } from 'node:sqlite';
import { openAttempts } from './attempts.ts';
import { browserName } from './browser-name.ts';
import { openLinks } from './links-table.ts';
import { loginOf, nameOf } from './names.ts';
import { passwordProblem } from './password-policy.ts';
import { argon2Passwords, type Passwords } from './passwords.ts';
import { type People, RefusedError } from './people.ts';
import { openPeopleTable } from './people-table.ts';
import type { Grant, Person } from './person.ts';
import { peopleSchema } from './schema.ts';
import { openSessions } from './sessions-table.ts';
import { inTransaction } from './transaction.ts';

const LOCKED = '输错的次数太多，请 15 分钟以后再试。忘了密码，可以请管理员发一个新的链接。';
const WRONG = '账号或密码不对，请再看一看。';
const LINK_IS_OVER = '这个链接已经用过，或者过期了。请管理员再发一个。';

/** The people in a database; the tables are made when they are not there yet. */
export function openPeople(
	database: DatabaseSync,
	{ passwords = argon2Passwords(), now: clock = Date.now }: { passwords?: Passwords; now?: () => number } = {},
): People {
	database.exec(peopleSchema);
	const table = openPeopleTable(database);
	const sessions = openSessions(database, clock);
	const links = openLinks(database, clock);
	const attempts = openAttempts(database, clock);
	const successions: ((from: number, to: number) => void)[] = [];

	const known = (id: number): Person => {
		const person = table.find(id);
		if (!person) throw new RefusedError('没有找到这个人。', 404);
		return person;
	};
	const open = (id: number): Person => {
		const person = known(id);
		if (person.isClosed) throw new RefusedError(`${person.name} 已经停用。要让他回来，请先恢复。`);
		return person;
	};
	/** One step that leaves somebody who can look after the others, if there was anybody. */
	const keepingAnAdministrator = (work: () => void): void =>
		inTransaction(database, () => {
			const had = table.all().some(isAdministrator);
			work();
			if (had && !table.all().some(isAdministrator))
				throw new RefusedError('这样就没有管理员了。请先让另一个人做管理员。');
		});
	const end = (id: number): void => {
		sessions.endAll(id);
		links.endAll(id);
	};
	const checked = (password: string, person: Person): void => {
		const problem = passwordProblem(password, person);
		if (problem) throw new RefusedError(problem);
	};

	return {
		all: table.all,
		find: table.find,
		byLogin: (login) => table.byLogin(typedLogin(login)),
		invite: (login, name, grants) =>
			inTransaction(database, () => {
				const wanted = loginOf(login);
				if (table.byLogin(wanted)) throw new RefusedError(`账号「${wanted}」已经有人用了，请换一个。`);
				const id = table.add(wanted, nameOf(name));
				table.setGrants(id, grants);
				return { person: known(id), link: links.make(id, 'invitation') };
			}),
		recover: (id) =>
			inTransaction(database, () => {
				const person = open(id);
				sessions.endAll(id);
				return links.make(id, person.isInvited ? 'invitation' : 'recovery');
			}),
		ofLink(token) {
			const id = links.personOf(token);
			return id === undefined ? undefined : table.find(id);
		},
		async setPassword(token, password, address) {
			const id = links.personOf(token);
			if (id === undefined) throw new RefusedError(LINK_IS_OVER);
			checked(password, known(id));
			const hash = await passwords.hash(password);
			return inTransaction(database, () => {
				// Somebody else may have used it while this one was being hashed.
				if (!links.use(token)) throw new RefusedError(LINK_IS_OVER);
				table.setPassword(id, hash);
				sessions.endAll(id);
				attempts.renewed(known(id).login, address);
				return known(id);
			});
		},
		async changePassword(id, old, next) {
			const person = open(id);
			if (!attempts.begin(person.login)) throw new RefusedError(LOCKED, 429);
			if (!(await passwords.isRight(old, table.passwordOf(id)))) throw new RefusedError('现在的密码不对，请再看一看。');
			attempts.succeeded(person.login);
			checked(next, person);
			const hash = await passwords.hash(next);
			inTransaction(database, () => {
				open(id);
				table.setPassword(id, hash);
				end(id);
			});
		},
		setGrants: (id, grants) => keepingAnAdministrator(() => table.setGrants(known(id).id, grants)),
		rename: (id, name) => table.rename(known(id).id, nameOf(name)),
		close: (id) =>
			keepingAnAdministrator(() => {
				table.setClosed(known(id).id, true);
				end(id);
			}),
		reopen: (id) => table.setClosed(known(id).id, false),
		succeed: (from, to) =>
			keepingAnAdministrator(() => {
				if (from === to) throw new RefusedError('接手的要是另一个人。');
				const [before, after] = [known(from), open(to)];
				table.setGrants(to, united(after.grants, before.grants));
				table.setGrants(from, []);
				table.setClosed(from, true);
				end(from);
				for (const listener of successions) listener(from, to);
			}),
		onSucceed: (listener) => void successions.push(listener),
		async signIn(login, password, address, browser) {
			const typed = typedLogin(login);
			if (!inTransaction(database, () => attempts.begin(typed, address))) throw new RefusedError(LOCKED, 429);
			const person = table.byLogin(typed);
			const isRight = await passwords.isRight(password, person && table.passwordOf(person.id));
			// Closed while the password was being compared counts as closed.
			const now = person && table.find(person.id);
			if (!now || !isRight || now.isClosed) throw new RefusedError(WRONG, 401);
			return inTransaction(database, () => {
				attempts.succeeded(typed, address);
				table.setLastSeen(now.id, new Date(clock()).toISOString());
				return { person: now, session: sessions.start(now.id, `${browserName(browser)}，${address.slice(0, 45)}`) };
			});
		},
		ofSession(session) {
			const found = sessions.personOf(session);
			if (!found) return undefined;
			if (found.isNoted) table.setLastSeen(found.person, found.seen);
			const person = table.find(found.person);
			return person?.isClosed ? undefined : person;
		},
		signOut: sessions.end,
		signOutEverywhere: sessions.endAll,
		sessions: sessions.list,
	};
}

/** As somebody types it, wide letters and capitals included. */
const typedLogin = (login: string): string => login.toWellFormed().normalize('NFKC').trim().toLowerCase();

/** Can sign in and holds the whole network. */
const isAdministrator = ({ isClosed, isInvited, grants }: Person): boolean =>
	!isClosed &&
	!isInvited &&
	grants.some(({ role, branch, committee }) => role === 'administrator' && !branch && !committee);

function united(mine: Grant[], more: Grant[]): Grant[] {
	const isSame = (a: Grant, b: Grant) =>
		a.role === b.role && a.branch === b.branch && a.column === b.column && a.committee === b.committee;
	return [...mine, ...more.filter((grant) => !mine.some((own) => isSame(own, grant)))];
}
