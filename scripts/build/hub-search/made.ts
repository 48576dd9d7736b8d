import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedSieve } from '../../../src/search/literal/format.ts';
import { FORMAT } from '../../../src/search/literal/segments.ts';
import { HUB } from '../layout.ts';
import { replaceFile } from '../replace-file.ts';
import { readLines, writeLines } from '../state-file.ts';

/** What the index of the network was made of. It may be deleted at any time: the index is then made anew. */
export interface Made {
	/** Of the files and of this memory; see `KEPT`. */
	format: string;
	/** Another one with every base. */
	id: string;
	/** Day on which the base was made. */
	day: string;
	/** The base, newest first. */
	base: MadeSegment[];
	/** What tells of the base but for its newest segment which of them may have a text. */
	sieves: MadeSieve[];
	/** What has changed since, the latest first. */
	delta: DeltaPart[];
	/** Digest of all that may be suggested. */
	suggestions: string;
	sites: Record<string, HeldSite>;
	/** What nothing leads to any more, but readers may have the start that did. */
	retired: Retired[];
}

/** A segment as the start lists it. */
export interface MadeSegment {
	version: string;
	entries: number;
	/** How its folder was marked when it was last looked through. */
	folder?: string | undefined;
}

/** What is known of several segments, as the start lists it. */
export interface MadeSieve extends ListedSieve {
	/** As that of a segment. */
	folder?: string | undefined;
}

/** Sites that were published within some time, in one segment; without entries it has no files. */
export interface DeltaPart extends MadeSegment {
	/** Those whose entries here count. */
	sites: string[];
	/** Those whose entries here no longer do. */
	without: string[];
}

/** What the index has of a site. */
export interface HeldSite {
	/** The release whose list was indexed last, and digest of the list. */
	release?: string | undefined;
	digest: string;
	entries: number;
	/** The base has entries of it, whether they count or not. */
	inBase: boolean;
	/** Whom its entries are about. */
	people: string[];
}

/** A segment or sieve of an index before the present one. */
export interface Retired {
	version: string;
	/** How many other indexes there have been since the one that took its place. */
	switches: number;
	day: string;
}

/** Another one whenever something else is remembered, or written for the same entries. */
export const KEPT = `${FORMAT} sieves`;

/** Where the index of the network and what is known of it stand. */
export const homeOf = (store: string): string => join(store, 'hub-search');

/** Anything unreadable, or of which a byte is another, counts as none. */
export function readMade(home: string): Made | undefined {
	try {
		const made = readLines<Made>(readFileSync(join(home, FILE)), []);
		return made?.format === KEPT ? made : undefined;
	} catch {
		return undefined;
	}
}

const FILE = 'made.state';
/** Remembers it, whole or not at all. */
export const writeMade = (home: string, made: Made): void => replacePrivately(join(home, FILE), writeLines(made, []));

/** What any of the files has of a site, whether it counts or not: entries, their bodies, people. Nothing where it cannot be read. */
export function readShown(home: string, slug: string): string[] | undefined {
	try {
		const shown: unknown = JSON.parse(readFileSync(shownFile(home, slug), 'utf8'));
		return Array.isArray(shown) ? shown : undefined;
	} catch {
		return undefined;
	}
}

/** Remembers it, each site by itself: a publication asks for what it changes, and not for a hundred thousand entries. */
export function writeShown(home: string, slug: string, shown: string[]): void {
	mkdirSync(join(home, 'shown'), { recursive: true });
	replacePrivately(shownFile(home, slug), JSON.stringify(shown));
}

/** Forgets it of sites that are gone. */
export function forgetShown(home: string, stays: (slug: string) => boolean): void {
	const folder = join(home, 'shown');
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder)) {
		const site = name.replace(/\.json$/, '');
		if (!stays(site === HUB ? '' : site)) rmSync(join(folder, name));
	}
}

// The hub has an empty slug here.
const shownFile = (home: string, slug: string): string => join(home, 'shown', `${slug || HUB}.json`);

// It names entries that were taken away a moment ago.
const replacePrivately = (file: string, text: string): void => replaceFile(file, text, 0o600);
