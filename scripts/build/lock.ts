import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Layout } from './layout.ts';
import { isAlive, type LockOwner, letGo, newOwner, ownerWord, readOwner } from './lock-owner.ts';

const PATIENCE = 30 * 60 * 1000;
const PAUSE = 20;
const CLAIM = 'lock.';

/** Runs work while no other build touches the same store; waits for one that does, and says so. The work may ask whether another one waits for it. */
export async function withLock<T>(
	{ store }: Layout,
	say: (line: string) => void,
	work: (isWaitedFor: () => boolean) => Promise<T>,
): Promise<T> {
	const lock = join(store, 'lock');
	const owner = newOwner();
	const claim = join(store, CLAIM + ownerWord(owner));
	try {
		writeFileSync(claim, ownerWord(owner));
		await acquire(lock, claim, say);
		try {
			clearClaims(store);
			return await work(() => othersWant(store, owner));
		} finally {
			rmSync(lock, { force: true });
		}
	} finally {
		letGo(owner);
		rmSync(claim, { force: true });
	}
}

/** Waits until whoever wanted the lock has had it and is done. */
export async function letOthersIn({ store }: Layout): Promise<void> {
	const until = Date.now() + PATIENCE;
	while (othersWant(store) && Date.now() < until) await wait(PAUSE);
}

function othersWant(store: string, but?: LockOwner): boolean {
	return readdirSync(store).some((name) => {
		const owner = claimantOf(name);
		return owner !== undefined && owner.token !== but?.token && isAlive(owner);
	});
}

async function acquire(lock: string, claim: string, say: (line: string) => void): Promise<void> {
	const until = Date.now() + PATIENCE;
	for (let hasSaid = false; ; ) {
		// A link appears whole or not at all, so that nobody ever reads a lock without its owner.
		if (isLinked(claim, lock)) return;
		const word = readIfThere(lock);
		if (word === undefined) continue;
		const owner = readOwner(word);
		if (!(owner && isAlive(owner))) takeAway(lock, claim, word);
		else if (Date.now() > until) throw new Error(`另一个生成（进程 ${owner.pid}）一直没有结束，这次没有生成。`);
		else {
			if (!hasSaid) say(`另一个生成正在进行（进程 ${owner.pid}），等它结束`);
			hasSaid = true;
			await wait(PAUSE);
		}
	}
}

function isLinked(claim: string, lock: string): boolean {
	try {
		linkSync(claim, lock);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/** Takes a dead build's lock away, and leaves it where somebody else was faster and has one of his own. */
function takeAway(lock: string, claim: string, dead: string): void {
	const aside = `${claim}.aside`;
	try {
		renameSync(lock, aside);
		if (readIfThere(aside) !== dead) isLinked(aside, lock);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	} finally {
		rmSync(aside, { force: true });
	}
}

/** Takes away what builds left that were killed while they wanted the lock. */
function clearClaims(store: string): void {
	for (const name of readdirSync(store)) {
		const owner = claimantOf(name);
		if (name.startsWith(CLAIM) && !(owner && isAlive(owner))) rmSync(join(store, name), { force: true });
	}
}

function readIfThere(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

/** Whose claim a name is. Names appear whole, so that one whose writer was killed between two steps tells as much. */
const claimantOf = (name: string): LockOwner | undefined =>
	name.startsWith(CLAIM) ? readOwner(name.slice(CLAIM.length)) : undefined;
