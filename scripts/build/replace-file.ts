import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from './lock-owner.ts';

/** Writes a file whole or not at all, in one step for whoever reads it. */
export function replaceFile(file: string, data: string | Uint8Array, mode?: number): void {
	const temporary = `${file}.${process.pid}`;
	writeFileSync(temporary, data, { mode });
	renameSync(temporary, file);
}

/** Takes away what processes left in a folder that were killed between these two steps. */
export function clearReplacements(folder: string): void {
	for (const name of namesIn(folder)) {
		const [, pid] = /\.(?:json|state|bin)\.(\d+)$/.exec(name) ?? [];
		if (pid && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
	}
}

function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}
