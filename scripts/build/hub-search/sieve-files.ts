import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markedFile, sieveFile } from '../../../src/search/literal/format.ts';
import { markedIn } from '../../../src/search/literal/mark-slots.ts';
import { packIfSmaller } from '../../../src/search/literal/pack.ts';
import { IN_SIEVE } from '../../../src/search/literal/slots.ts';
import { writeSieve } from '../../../src/search/literal/write-sieve.ts';
import type { ManifestFile } from '../manifest.ts';
import { filesInto } from './files.ts';
import type { MadeSegment, MadeSieve } from './made.ts';

/** A sieve whose files are in a folder of its name, with what they are. */
export interface SieveFiles {
	version: string;
	sieve: MadeSieve;
	files: ManifestFile[];
}

/**
 * Writes what tells which older segments of a base may have a text, each into a folder below `parent`: from what stands
 * beside each of them, so that their texts need not be read.
 * @param segments the folder below which the segments are.
 */
export function writeSieves(parent: string, [, ...older]: MadeSegment[], segments: string): SieveFiles[] {
	const written: SieveFiles[] = [];
	for (let from = 0; from < older.length; from += IN_SIEVE) {
		const versions = older.slice(from, from + IN_SIEVE).map(({ version }) => version);
		const version = createHash('sha256').update(versions.join()).digest('hex').slice(0, 16);
		const { files, file } = filesInto(parent, version);
		const marked = versions.map((one) => markedIn(readFileSync(join(segments, markedFile(one)))));
		const told = writeSieve(marked, (number, bytes) => file(sieveFile(version, number), packIfSmaller(bytes)));
		written.push({ version, sieve: { version, ...told }, files });
	}
	return written;
}
