import { compareTexts } from '../network/compare-texts.ts';
import { dayOf } from '../network/time.ts';
import type { Column } from './branch.ts';
import type { Surroundings } from './compose-branch.ts';
import type { BranchRow, BranchSummary, ClosedBranch, EntrySummary, Hub, Of, Owner, StudyLibrary } from './hub.ts';
import { composeCommittees } from './hub-committees.ts';
import { composeFront } from './hub-front.ts';
import { byPinyin } from './hub-letters.ts';
import { composeLists } from './hub-lists.ts';
import { menuOf } from './hub-menu.ts';
import { BRANCHES_ON_PAGE, pagesOf, ROWS_ON_PAGE, streetOf } from './hub-sections.ts';

const LATEST = 60;
const STUDY = 100;
const OF_A_TOPIC = 8;

/** Makes the hub from the branches' summaries and the network's own columns, and from nothing else. */
export function composeHub(
	{ network, facts, now }: Pick<Surroundings, 'network' | 'facts' | 'now'>,
	summaries: BranchSummary[],
	shared: Column[],
	closed: ClosedBranch[] = [],
): Hub {
	const today = dayOf(now);
	const branches = summaries.toSorted(inOrderOfDirectory);
	const owners = new Map(branches.map((branch) => [branch, ownerOf(branch)]));
	const all = branches
		.flatMap((branch) => branch.latest.map((entry) => ({ ...entry, branch: owners.get(branch)! })))
		.sort((a, b) => compareTexts(b.date, a.date) || compareTexts(a.path, b.path));
	const rows = <K extends 'services' | 'places' | 'lists' | 'activities'>(kind: K) =>
		branches.flatMap((branch) =>
			(branch[kind] as BranchSummary[K][number][]).map(
				(row) => ({ ...row, branch: owners.get(branch)! }) as Of<BranchSummary[K][number]>,
			),
		);
	// A branch that could not be built again may still announce what is over.
	const ahead = rows('activities')
		.filter(({ starts, ends }) => dayOf(ends ?? starts) >= today)
		.sort((a, b) => compareTexts(a.starts, b.starts) || compareTexts(a.path, b.path));
	const hub = {
		network: { ...network, emblem: facts.emblem, isMourning: facts.isMourning },
		branches: branches.map(({ slug, latestDate }) => ({ slug, latestDate })),
		total: { branches: branches.length, entries: branches.reduce((sum, { entries }) => sum + entries, 0) },
		latest: all.slice(0, LATEST),
		shared,
		today,
		front: composeFront(all, branches, ahead),
		directory: pagesOf(branches.map(rowOf), streetOf, BRANCHES_ON_PAGE),
		closed: closed.toSorted((a, b) => byPinyin(a.name, b.name) || compareTexts(a.slug, b.slug)),
		committees: composeCommittees(network.committees, branches.map(rowOf), all),
		study: composeStudy(network.topics, all),
		services: pagesOf(rows('services'), ({ branch }) => streetOf(branch), ROWS_ON_PAGE),
		places: pagesOf(rows('places'), ({ branch }) => streetOf(branch), ROWS_ON_PAGE),
		activities: pagesOf(ahead, ({ starts }) => monthOf(starts), ROWS_ON_PAGE),
		lists: composeLists(rows('lists')),
	};
	return { ...hub, menu: menuOf(hub) };
}

const ownerOf = ({ slug, name, short, palette, street, committee }: BranchSummary): Owner => ({
	...{ slug, name, short, palette, street, committee },
});

const rowOf = ({ slug, name, type, committee, street, star, organisations, palette, latestDate }: BranchSummary) =>
	({ slug, name, type, committee, street, star, organisations, palette, latestDate }) satisfies BranchRow;

function composeStudy(topics: Hub['network']['topics'], all: Of<EntrySummary>[]): StudyLibrary {
	const study = all.filter(({ collection }) => collection === 'study');
	const byTopic = Map.groupBy(study, ({ topic }) => topic);
	return {
		topics: topics
			.flatMap((topic) => {
				const entries = byTopic.get(topic.id)?.slice(0, OF_A_TOPIC);
				return entries ? [{ ...topic, entries }] : [];
			})
			.sort((a, b) => Number(a.done) - Number(b.done)),
		latest: study.slice(0, STUDY),
	};
}

/** By street, then by name; branches without a street come last. */
function inOrderOfDirectory(a: BranchSummary, b: BranchSummary): number {
	return (
		Number(a.street === undefined) - Number(b.street === undefined) ||
		byPinyin(a.street ?? '', b.street ?? '') ||
		byPinyin(a.name, b.name) ||
		compareTexts(a.slug, b.slug)
	);
}

/** `2026-11-21T09:30` → `2026 年 11 月`. */
const monthOf = (minute: string): string => `${minute.slice(0, 4)} 年 ${Number(minute.slice(5, 7))} 月`;
