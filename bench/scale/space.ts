import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a folder takes of a disk. */
export interface Space {
	/** Room that is allocated, in millions of bytes; a file with several names counts once. */
	megabytes: number;
	/** Files, folders and links, as `df -i` counts them. */
	inodes: number;
}

const BLOCK = 512;

/** Looks at everything below a folder; links are not followed. */
export function spaceOf(folder: string): Space {
	const shared = new Set<number>();
	let [blocks, inodes] = [0, 0];
	const look = (path: string) => {
		const { ino, nlink, blocks: own, ...found } = lstatSync(path);
		const isFolder = (found.mode & 0o170000) === 0o040000;
		if (!isFolder && nlink > 1) {
			if (shared.has(ino)) return;
			shared.add(ino);
		}
		blocks += own;
		inodes++;
		if (isFolder) for (const name of readdirSync(path)) look(join(path, name));
	};
	look(folder);
	return { megabytes: (blocks * BLOCK) / 1e6, inodes };
}
