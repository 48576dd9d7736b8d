import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FORMAT } from '../../../src/search/literal/segments.ts';
import { HUB } from '../layout.ts';
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
	/** Digest of all that may be suggested. */
	suggestions: string;
	sites: Record<string, HeldSite>;
}

/** What the index has of a site. */
export interface HeldSite {
	/** The release whose list was indexed last, and digest of the list. */
	release?: string | undefined;
	digest: string;
	/** The base has entries of it. */
	inBase: boolean;
	/** They no longer count, for the delta has the site. */
	inDelta: boolean;
	/** Whom its entries are about. */
	people: string[];
}

/** Anything unreadable counts as none. */
export function readMade(home: string): Made | undefined {
	const made = parsed(join(home, FILE));
	return isMade(made) ? made : undefined;
}

const FILE = 'made.json';

// By hand: zod takes a fifth of the time of a process that writes one delta.
function isMade(value: unknown): value is Made {
	if (!isRecord(value)) return false;
	const { format, day, base, delta, suggestions, sites } = value;
	return (
		format === FORMAT &&
		typeof day === 'string' &&
		Array.isArray(base) &&
		base.every(isSegment) &&
		(delta === undefined || isSegment(delta)) &&
		typeof suggestions === 'string' &&
		isRecord(sites) &&
		Object.values(sites).every(isHeldSite)
	);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isSegment = (value: unknown): boolean =>
	isRecord(value) && typeof value.version === 'string' && typeof value.entries === 'number';
const isHeldSite = (value: unknown): boolean =>
	isRecord(value) &&
	['string', 'undefined'].includes(typeof value.release) &&
	typeof value.digest === 'string' &&
	typeof value.inBase === 'boolean' &&
	typeof value.inDelta === 'boolean' &&
	areTexts(value.people);
const areTexts = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Remembers it, whole or not at all. */
export const writeMade = (home: string, made: Made): void => replacePrivately(join(home, FILE), made);

/** What any of the files has of a site, whether it counts or not: entries, their bodies, people. Nothing where it cannot be read. */
export function readShown(home: string, slug: string): string[] | undefined {
	const shown = parsed(shownFile(home, slug));
	return areTexts(shown) ? shown : undefined;
}

/** Remembers it, each site by itself: a publication asks for what it changes, and not for a hundred thousand entries. */
export function writeShown(home: string, slug: string, shown: string[]): void {
	mkdirSync(join(home, 'shown'), { recursive: true });
	replacePrivately(shownFile(home, slug), shown);
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
const replacePrivately = (file: string, value: unknown): void => replaceFile(file, JSON.stringify(value), 0o600);

function parsed(file: string): unknown {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
}
