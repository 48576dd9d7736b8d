import { readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { FORMAT } from '../../../src/search/literal/segments.ts';
import { replaceFile } from '../replace-file.ts';

/** What the index of the network was made of. It may be deleted at any time: the index is then made anew. */
export interface Made {
	/** Of the files; see `FORMAT`. */
	format: number;
	/** Day on which the base was made. */
	day: string;
	/** The base, newest first, and what has changed since. */
	base: { version: string; entries: number }[];
	delta?: { version: string; entries: number };
	sites: Record<string, HeldSite>;
}

/** What the index has of a site. */
export interface HeldSite {
	/** Digest of the list that was indexed last. */
	digest: string;
	/** The base has entries of it. */
	inBase: boolean;
	/** They no longer count, for the delta has the site. */
	inDelta: boolean;
	/** Whom its entries are about. */
	people: string[];
	/** What any of the files has of it, whether it counts or not: entries, their bodies, people. */
	shown: string[];
}

/** Anything unreadable counts as none. */
export function readMade(file: string): Made | undefined {
	try {
		const made = shape.safeParse(JSON.parse(readFileSync(file, 'utf8')));
		return made.success ? made.data : undefined;
	} catch {
		return undefined;
	}
}

const segment = z.object({ version: z.string(), entries: z.number() });
const shape = z.object({
	format: z.literal(FORMAT),
	day: z.string(),
	base: z.array(segment),
	delta: segment.optional(),
	sites: z.record(
		z.string(),
		z.object({
			digest: z.string(),
			inBase: z.boolean(),
			inDelta: z.boolean(),
			people: z.array(z.string()),
			shown: z.array(z.string()),
		}),
	),
});

/** Remembers it, whole or not at all; nothing forgets it. */
export function writeMade(file: string, made: Made | undefined): void {
	if (!made) {
		rmSync(file, { force: true });
		return;
	}
	// It names entries that were taken away a moment ago.
	replaceFile(file, JSON.stringify(made), 0o600);
}
