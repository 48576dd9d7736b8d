import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../lock-owner.ts';

const PREFIX = 'aside-';

/** Whoever has been at it for longer has been killed, and somebody else bears the number. */
const LONGEST = 30 * 60_000;

/** Makes a folder for what is made beside the index, closed to others; nothing where somebody else is at it. */
export function openAside(home: string): string | undefined {
	for (const name of namesIn(home)) {
		if (isOther(Number(name.slice(PREFIX.length))) && isYoung(join(home, name))) return undefined;
		rmSync(join(home, name), { recursive: true, force: true });
	}
	const folder = join(home, `${PREFIX}${process.pid}`);
	mkdirSync(folder, { mode: 0o700 });
	return folder;
}

/** Takes away whatever is made beside the index, for it may have what the public no longer has; who is at it gives up. */
export function clearAside(home: string): void {
	for (const name of namesIn(home)) rmSync(join(home, name), { recursive: true, force: true });
}

const namesIn = (home: string): string[] =>
	existsSync(home) ? readdirSync(home).filter((name) => name.startsWith(PREFIX)) : [];

function isYoung(folder: string): boolean {
	const { mtimeMs = 0 } = statSync(folder, { throwIfNoEntry: false }) ?? {};
	return Date.now() - mtimeMs < LONGEST;
}

const isOther = (pid: number): boolean => pid !== process.pid && isRunning(pid);
