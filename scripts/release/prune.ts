import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readHistory, writeHistory } from '../build/history.ts';
import type { Layout } from '../build/layout.ts';
import { withLock } from '../build/lock.ts';
import { prepareFolders } from '../build/prepare-folders.ts';
import { tidySite } from '../build/tidy.ts';
import { sitesAsked } from './sites-asked.ts';
import { findUnused, type Unused } from './unused.ts';

export interface PruneOptions {
	layout: Layout;
	/** These sites, or all with everything beside them. */
	only: string[];
	/** How many versions of each site stay, the present one among them. */
	keep: number;
	isRehearsal: boolean;
	say: (line: string) => void;
}

/** What was removed, as `--json` writes it. */
export interface PruneReport {
	removed: Unused[];
	bytes: number;
}

/** Removes what neither readers get nor anybody may go back to. */
export async function prune({ layout, only, keep, isRehearsal, say }: PruneOptions): Promise<PruneReport> {
	const sites = sitesAsked(layout, only);
	prepareFolders(layout);
	return withLock(layout, say, async () => {
		const removed = findUnused(layout, keep, only);
		const bytes = bytesFreed(removed.map(({ path }) => path));
		if (!isRehearsal) {
			for (const site of sites) {
				const versions = readHistory(layout, site);
				if (versions.length > 0) writeHistory(layout, site, versions, keep);
				tidySite(layout, site);
			}
			for (const { path } of removed) rmSync(path, { recursive: true, force: true });
		}
		return { removed, bytes };
	});
}

/** Bytes that these paths alone take: a file that stays somewhere else frees nothing. */
function bytesFreed(paths: string[]): number {
	const found = new Map<string, { left: number; bytes: number }>();
	const visit = (path: string) => {
		const stats = lstatSync(path, { throwIfNoEntry: false });
		if (stats?.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
		else if (stats) {
			const inode = `${stats.dev} ${stats.ino}`;
			const known = found.get(inode);
			found.set(inode, { left: (known?.left ?? stats.nlink) - 1, bytes: stats.size });
		}
	};
	for (const path of paths) visit(path);
	return [...found.values()].reduce((sum, { left, bytes }) => sum + (left === 0 ? bytes : 0), 0);
}
