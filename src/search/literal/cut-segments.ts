import { newestFirst, type SiteEntry } from './segments.ts';

/** Characters that one segment has about; an entry counts as much at least as an ordinary one. */
const FULL = 28_000_000;
const ORDINARY = 2_000;

/**
 * Divides entries into segments by their months, the newest first. They are filled from the oldest on, so that new
 * entries change the newest segment alone; a beginning that is not half full stays with the one before.
 */
export function cutSegments(entries: SiteEntry[], full = FULL): SiteEntry[][] {
	const segments: SiteEntry[][] = [];
	let weight = 0;
	const oldestFirst = entries.toSorted((a, b) => newestFirst(b, a));
	for (const month of months(oldestFirst)) {
		const own = weightOf(month);
		if (segments.length === 0 || (weight > 0 && weight + own > full)) {
			segments.push([]);
			weight = 0;
		}
		for (const entry of month) {
			if (weight > full) {
				segments.push([]);
				weight = 0;
			}
			segments.at(-1)!.push(entry);
			weight += Math.max(entry.length, ORDINARY);
		}
	}
	if (segments.length > 1 && weight < full / 2) segments.splice(-2, 2, segments.slice(-2).flat());
	return segments.map((segment) => segment.reverse()).reverse();
}

function* months(entries: SiteEntry[]): Iterable<SiteEntry[]> {
	let month: SiteEntry[] = [];
	for (const entry of entries) {
		if (month.length > 0 && monthOf(month[0]!) !== monthOf(entry)) {
			yield month;
			month = [];
		}
		month.push(entry);
	}
	if (month.length > 0) yield month;
}

const monthOf = ({ date = '' }: SiteEntry): string => date.slice(0, 7);
const weightOf = (entries: SiteEntry[]): number =>
	entries.reduce((sum, { length }) => sum + Math.max(length, ORDINARY), 0);
