import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all, in one step for whoever reads it. */
export function replaceFile(file: string, data: string | Uint8Array, mode?: number): void {
	const temporary = `${file}.${process.pid}`;
	writeFileSync(temporary, data, { mode });
	renameSync(temporary, file);
}
