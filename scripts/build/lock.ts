import { randomUUID } from 'node:crypto';
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Layout } from './layout.ts';

const PATIENCE = 30 * 60 * 1000;
const PAUSE = 20;

/** Runs work while no other build touches the same store; waits for one that does, and says so. */
export async function withLock<T>({ store }: Layout, say: (line: string) => void, work: () => Promise<T>): Promise<T> {
	const lock = join(store, 'lock');
	const token = randomUUID();
	const claim = join(store, `lock.${token}`);
	mine.add(token);
	try {
		writeFileSync(claim, `${process.pid} ${token}`);
		await acquire(lock, claim, say);
		try {
			clearClaims(store);
			return await work();
		} finally {
			rmSync(lock, { force: true });
		}
	} finally {
		mine.delete(token);
		rmSync(claim, { force: true });
	}
}

/** Waits until whoever wanted the lock has had it and is done. */
export async function letOthersIn({ store }: Layout): Promise<void> {
	const until = Date.now() + PATIENCE;
	while (othersWant(store) && Date.now() < until) await wait(PAUSE);
}

function othersWant(store: string): boolean {
	return readdirSync(store).some((name) => {
		const owner = name.startsWith('lock.') ? ownerOf(join(store, name)) : undefined;
		return owner !== undefined && isAlive(owner);
	});
}

/** Claims of this very process: in a container a build that was killed had the number the next one has. */
const mine = new Set<string>();

async function acquire(lock: string, claim: string, say: (line: string) => void): Promise<void> {
	const until = Date.now() + PATIENCE;
	for (let hasSaid = false; ; hasSaid = true) {
		// A link appears whole or not at all, so that nobody ever reads a lock without its owner.
		if (isLinked(claim, lock)) return;
		const owner = ownerOf(lock);
		if (owner && !isAlive(owner)) takeAway(lock, owner);
		else if (Date.now() > until) throw new Error(`另一个生成（进程 ${owner?.pid}）一直没有结束，这次没有生成。`);
		else {
			if (!hasSaid) say(`另一个生成正在进行（进程 ${owner?.pid}），等它结束`);
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
function takeAway(lock: string, dead: Owner): void {
	const aside = `${lock}.${randomUUID()}`;
	try {
		renameSync(lock, aside);
		if (ownerOf(aside)?.token !== dead.token) isLinked(aside, lock);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	} finally {
		rmSync(aside, { force: true });
	}
}

/** Claims of builds that were killed; one without an owner may be about to be written. */
function clearClaims(store: string): void {
	for (const name of readdirSync(store)) {
		if (!name.startsWith('lock.')) continue;
		const claim = join(store, name);
		const owner = ownerOf(claim);
		if (owner && !isAlive(owner) && (owner.pid > 0 || isOld(claim))) rmSync(claim, { force: true });
	}
}

function isOld(file: string): boolean {
	const { mtimeMs = Date.now() } = statSync(file, { throwIfNoEntry: false }) ?? {};
	return Math.abs(Date.now() - mtimeMs) > 60_000;
}

interface Owner {
	/** 0 where the file was cut short, as by a loss of power. */
	pid: number;
	token: string | undefined;
}

function ownerOf(lock: string): Owner | undefined {
	try {
		const [pid, token] = readFileSync(lock, 'utf8').split(' ');
		return { pid: Number(pid) || 0, token };
	} catch {
		return undefined;
	}
}

function isAlive({ pid, token }: Owner): boolean {
	// For the system 0 is whoever asks.
	if (pid <= 0) return false;
	if (pid === process.pid) return token !== undefined && mine.has(token);
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
