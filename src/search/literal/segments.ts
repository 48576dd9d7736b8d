import { createHash } from 'node:crypto';
import { compareTexts } from '../../network/compare-texts.ts';
import type { ListedEntry } from './format.ts';

/** An entry in the list of a site. */
export interface SiteEntry extends ListedEntry {
	site: string;
}

type Placed = { site?: string; date?: string; path: string };

/** Another number whenever something else is written for the same entries. */
export const FORMAT = 8;

/** The order of entries in a segment. */
export function newestFirst(a: Placed, b: Placed): number {
	return compareTexts(dayOf(b), dayOf(a)) || compareTexts(a.site ?? '', b.site ?? '') || compareTexts(a.path, b.path);
}

const dayOf = ({ date = '' }: Placed): string => date.slice(0, 10);

/** The name of a segment of these entries: nothing else has it. One that is looked at only after others has more to it. */
export function versionOf(entries: (ListedEntry & { site?: string })[], isOlder = false): string {
	const hash = createHash('sha256').update(isOlder ? `${FORMAT} older` : `${FORMAT}`);
	for (const { site, text, path, column, topic, date } of entries)
		hash.update(JSON.stringify([site, text, path, column, topic, date]));
	return hash.digest('hex').slice(0, 16);
}
