import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ENTRIES, type EntryText, type ListedEntry, textFile } from '../../../src/search/literal/format.ts';
import type { SiteEntry } from '../../../src/search/literal/segments.ts';
import { HUB, type Layout, shelfOf } from '../layout.ts';
import { currentRelease } from '../switch.ts';
import type { Made } from './made.ts';

/** What a site that stands in the public root lists for search. */
export interface SiteList {
	slug: string;
	release: string | undefined;
	digest: string;
	/** Where its files stand, also when another release has been switched in. */
	folder: string;
	/** Read when it is needed: most of the time only few lists have changed. */
	entries: () => SiteEntry[];
}

/**
 * The lists of these sites as the public has them now; one without a list has nothing to be found. The hub's own slug is empty.
 * @param held what is remembered of them: the list of a release that was read before need not be read again.
 */
export function siteLists(layout: Layout, slugs: string[], held: Made['sites'] = {}): SiteList[] {
	const shelf = shelfOf(layout, 'public');
	return slugs.flatMap((slug) => {
		const release = currentRelease(shelf, slug || HUB);
		const folder = release === undefined ? join(shelf.root, slug) : join(shelf.releases, slug || HUB, release, 'site');
		const file = join(folder, ENTRIES);
		const before = held[slug];
		if (release !== undefined && before?.release === release)
			return [{ slug, release, folder, digest: before.digest, entries: () => entriesIn(slug, readFileSync(file)) }];
		if (!existsSync(file)) return [];
		const bytes = readFileSync(file);
		const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
		return [{ slug, release, folder, digest, entries: () => entriesIn(slug, bytes) }];
	});
}

/** Texts of entries, one after the other. */
export function* textsOf(lists: SiteList[], entries: SiteEntry[]): Iterable<EntryText> {
	const folders = new Map(lists.map(({ slug, folder }) => [slug, folder]));
	for (const { site, text } of entries)
		yield JSON.parse(gunzipSync(readFileSync(join(folders.get(site)!, textFile(text)))).toString());
}

function entriesIn(site: string, bytes: Uint8Array): SiteEntry[] {
	const listed: ListedEntry[] = JSON.parse(gunzipSync(bytes).toString());
	return listed.filter(({ isShared }) => !isShared).map((entry) => ({ ...entry, site }));
}
