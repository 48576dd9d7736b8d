import { compareTexts } from '../network/compare-texts.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { ActivityRow, BranchCard, BranchSummary, EntrySummary, Front, Of } from './hub.ts';

const LATEST = 8;
/** A picture leads, though a text may be a few days newer. */
const LEAD_AMONG = 24;
/** One busy branch must not fill the page. */
const OF_ONE_BRANCH = 2;
const COLUMNS: [CollectionName, number][] = [
	['news', 6],
	['records', 6],
	['stories', 4],
	['questions', 4],
	['guides', 4],
];
const LIVELY = 24;
const SHOWCASE = 6;
const AHEAD = 8;
const STUDY = 6;

/** Chooses what stands on the hub's front page; `all` is newest first, `activities` are the ones still to come. */
export function composeFront(all: Of<EntrySummary>[], branches: BranchSummary[], activities: Of<ActivityRow>[]): Front {
	const articles = all.filter(({ collection }) => collection !== 'activities');
	const newest = spread(articles, LATEST + 1);
	const lead =
		spread(articles, LEAD_AMONG).find(({ cover, collection }) => cover && collection !== 'study') ?? newest[0];
	const latest = newest.filter((entry) => entry !== lead).slice(0, LATEST);
	const shown = new Set([lead, ...latest]);
	const rest = all.filter((entry) => !shown.has(entry));
	const lively = branches.toSorted((a, b) => compareTexts(b.latestDate ?? '', a.latestDate ?? ''));
	return {
		...(lead && { lead }),
		latest,
		columns: COLUMNS.map(([collection, limit]) => ({
			collection,
			entries: spread(
				rest.filter((entry) => entry.collection === collection),
				limit,
			),
		})).filter(({ entries }) => entries.length > 0),
		lively: lively.slice(0, LIVELY).map(cardOf),
		showcase: lively
			.filter(({ showcase }) => showcase)
			.slice(0, SHOWCASE)
			.map(cardOf),
		ahead: activities.slice(0, AHEAD),
		study: spread(
			rest.filter(({ collection }) => collection === 'study'),
			STUDY,
		),
	};
}

function cardOf({ slug, name, street, motto, palette, header, latest: [newest] }: BranchSummary): BranchCard {
	return {
		...{ slug, name, street, motto, palette, header },
		...(newest && { newest: { title: newest.title, date: newest.date, path: newest.path } }),
	};
}

/** The first entries, but only a few of each branch as long as others have something, in the same order. */
function spread(entries: Of<EntrySummary>[], limit: number): Of<EntrySummary>[] {
	const taken = new Map<string, number>();
	const chosen: Of<EntrySummary>[] = [];
	const put: Of<EntrySummary>[] = [];
	for (const entry of entries) {
		if (chosen.length === limit) break;
		const count = taken.get(entry.branch.slug) ?? 0;
		taken.set(entry.branch.slug, count + 1);
		if (count < OF_ONE_BRANCH) chosen.push(entry);
		else if (put.length < limit) put.push(entry);
	}
	const wanted = new Set([...chosen, ...put.slice(0, limit - chosen.length)]);
	return wanted.size === chosen.length ? chosen : entries.filter((entry) => wanted.has(entry));
}
