import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { cutSegments } from '../../../src/search/literal/cut-segments.ts';
import { START, type Start } from '../../../src/search/literal/format.ts';
import type { Layout } from '../layout.ts';
import { withLock } from '../lock.ts';
import { openAside } from './aside.ts';
import { isAsWritten } from './files.ts';
import { wantsBase } from './limits.ts';
import { homeOf, type Made, readMade } from './made.ts';
import { without } from './plan.ts';
import { placeFiles, type SegmentFiles, writeSegmentFiles } from './segment-files.ts';
import { type SieveFiles, writeSieves } from './sieve-files.ts';
import { type SiteList, siteLists } from './site-lists.ts';
import { switchIn, TOP } from './switch-in.ts';

/**
 * Makes the base of the index anew while others publish, where it is due, and switches it in under the lock in one short
 * step: what they published meanwhile stays in the delta. Says whether it did; where something was taken away meanwhile
 * it does not, for what was made has it.
 */
export async function renewBase(
	layout: Layout,
	{ day, full, say = () => {} }: { day: string; full?: number; say?: (line: string) => void },
): Promise<boolean> {
	const home = homeOf(layout.store);
	const made = readMade(home);
	if (!made || !wantsBase(made, day)) return false;
	const aside = openAside(home);
	if (!aside) return false;
	try {
		const lists = siteLists(layout, Object.keys(made.sites), made.sites);
		// What is published at this moment is not yet remembered, so that nobody would notice when it is taken away.
		if (lists.some(({ slug, digest }) => made.sites[slug]?.digest !== digest)) return false;
		const all = lists.flatMap(({ entries }) => entries());
		const written = cutSegments(all, full)
			.filter((entries) => entries.length > 0)
			.map((entries, at) => writeSegmentFiles(aside, lists, entries, () => false, at > 0) as SegmentFiles);
		const sieves = writeSieves(aside, written, aside);
		return await withLock(layout, say, async () => takeIn(layout, made, day, { aside, lists, written, sieves }));
	} catch (error) {
		// A release or the folder itself was taken away while it was read.
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
		throw error;
	} finally {
		rmSync(aside, { recursive: true, force: true });
	}
}

/** What was made beside the index, and of which lists. */
interface Renewed {
	aside: string;
	lists: SiteList[];
	written: SegmentFiles[];
	sieves: SieveFiles[];
}

function takeIn(layout: Layout, made: Made, day: string, { aside, lists, written, sieves }: Renewed): boolean {
	const home = homeOf(layout.store);
	const served = join(home, 'served');
	const now = readMade(home);
	if (now?.id !== made.id || !isAsWritten(home, served, TOP)) return false;
	const digests = new Map(lists.map(({ slug, digest }) => [slug, digest]));
	const isAlike = (slug: string) => digests.get(slug) === now.sites[slug]?.digest;
	const delta = without(now.delta, isAlike);
	const inDelta = new Set(delta.flatMap((part) => part.sites));
	const slugs = new Set([...digests.keys(), ...Object.keys(now.sites)]);
	for (const slug of slugs) if (!isAlike(slug) && !(slug in now.sites && inDelta.has(slug))) return false;
	for (const part of [...written, ...sieves]) placeFiles(home, served, aside, part);
	const sites = Object.fromEntries(
		Object.entries(now.sites).map(([slug, site]) => [slug, { ...site, inBase: digests.has(slug) }]),
	);
	const base = written.map(({ version, entries }) => ({ version, entries }));
	const start: Start = JSON.parse(gunzipSync(readFileSync(join(served, START))).toString());
	const isCleared = made.day !== day;
	const listed = { base, sieves: sieves.map(({ sieve }) => sieve), delta, suggestions: now.suggestions, sites };
	switchIn(layout, start, { id: randomUUID(), day, ...listed }, now, { day, isCleared });
	return true;
}
