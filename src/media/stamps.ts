import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './whole-file.ts';

/** Remembers the digests of files, so that a file nobody touched is not read again. */
export interface Stamps {
	/** The digest of the file as it stands, when it is known for certain. */
	recall(file: string, stat: BigIntStats): Promise<string | undefined>;
	/** Keeps the digest of what was read after `stat` was taken. */
	remember(file: string, stat: BigIntStats, digest: string): Promise<void>;
}

/** A file written this shortly before could change once more without its times telling. */
const SETTLED_AFTER = 2000n;

/**
 * Stamps in a folder of their own; `recipe` separates those of other encodings.
 * @param clock a file that is linked has another `ctime` with every link, and is known by when it was written.
 */
export function openStamps(folder: string, recipe: string, clock: 'ctime' | 'mtime' = 'ctime'): Stamps {
	const stampOf = ({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
		[ino, size, mtimeNs, ...(clock === 'ctime' ? [ctimeNs] : [])].join('-');
	const place = (file: string): string => {
		const name = createHash('sha256').update(`${recipe}\n${file}`).digest('hex').slice(0, 32);
		return join(folder, name.slice(0, 2), name);
	};
	return {
		async recall(file, stat) {
			const kept = await readFile(place(file), 'utf8').catch(() => '');
			const [seen, digest] = kept.split(' ');
			return seen === stampOf(stat) ? digest : undefined;
		},
		async remember(file, stat, digest) {
			if (BigInt(Date.now()) - stat[`${clock}Ms`] < SETTLED_AFTER) return;
			await writeWhole(place(file), `${stampOf(stat)} ${digest}`);
		},
	};
}
