import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of this process alone, below the temporary folder; it goes with the process, also where that is interrupted. */
export function scratchFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'branch-sites-bench-'));
	const stop = () => process.exit(130);
	process.once('SIGINT', stop).once('SIGTERM', stop);
	process.once('exit', () => removeFolder(folder));
	return folder;
}

/** Removes a folder that a program which was just stopped may still be writing to. */
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
