import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Who holds or wants a lock. */
export interface LockOwner {
	pid: number;
	/** When the process began, in the system's own count; empty where the system does not tell. */
	began: string;
	token: string;
}

/** Owners that are this very process: in a container a build that was killed had the number the next one has. */
const mine = new Set<string>();

/** A new owner of this process, alive until it is let go. */
export function newOwner(): LockOwner {
	const token = randomUUID();
	mine.add(token);
	return { pid: process.pid, began: stateOf(process.pid)?.began ?? '', token };
}

/** Says that an owner of this process wants nothing any more. */
export function letGo({ token }: LockOwner): void {
	mine.delete(token);
}

/** One word for a file's name or content; `readOwner` reads it. */
export const ownerWord = ({ pid, began, token }: LockOwner): string => [pid, began, token].join('.');

/** Reads the word of an owner; nothing where it is none, as in a file that was cut short. */
export function readOwner(word: string): LockOwner | undefined {
	const [, pid, began = '', token = ''] = /^([1-9]\d*)\.(\d*)\.([\da-f-]{36})/.exec(word) ?? [];
	return pid ? { pid: Number(pid), began, token } : undefined;
}

/** Whether an owner still runs: its number may belong to another process by now. */
export function isAlive({ pid, began, token }: LockOwner): boolean {
	if (pid === process.pid) return mine.has(token);
	if (!isRunning(pid)) return false;
	const state = stateOf(pid);
	return !state || (!state.isDead && (!began || state.began === began));
}

/** Whether there is a process of this number, whoever it is. */
export function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** The letter of its state and its beginning, where the system keeps them (proc(5): fields 3 and 22 of stat). */
function stateOf(pid: number): { began: string; isDead: boolean } | undefined {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return { began: fields[19] ?? '', isDead: /[ZX]/.test(fields[0] ?? '') };
	} catch {
		return undefined;
	}
}
