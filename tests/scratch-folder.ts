import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files, removed when the test is over. */
export function scratchFolder(files: Record<string, string | Uint8Array> = {}): string {
	const folder = mkdtempSync(join(tmpdir(), 'branch-sites-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	writeFiles(folder, files);
	return folder;
}

/** Writes files below a folder, by their path from it. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
	for (const [path, data] of Object.entries(files)) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, data);
	}
}
