import type { Committee } from '../schema/network.ts';
import type { BranchRow, CommitteePage, EntrySummary, Of } from './hub.ts';
import { BRANCHES_ON_PAGE, pagesOf } from './hub-sections.ts';

const LATEST = 10;

/** The page of every committee, in the order of `network.yml`; `all` is newest first. */
export function composeCommittees(
	committees: Committee[],
	branches: BranchRow[],
	all: Of<EntrySummary>[],
): CommitteePage[] {
	const byId = new Map(committees.map((committee) => [committee.id, committee]));
	const own = Map.groupBy(branches, ({ committee }) => committee);
	const children = Map.groupBy(committees, ({ parent }) => parent);
	const latest = new Map<string, Of<EntrySummary>[]>();
	for (const entry of all) {
		const { committee } = entry.branch;
		for (const id of [committee, committee && byId.get(committee)?.parent]) {
			if (!id) continue;
			const list = latest.get(id) ?? [];
			if (list.length < LATEST) list.push(entry);
			latest.set(id, list);
		}
	}
	return committees.map((committee) => {
		const below = children.get(committee.id) ?? [];
		const rows = [committee, ...below].flatMap(({ id, name }) =>
			(own.get(id) ?? []).map((branch) => ({ branch, title: id === committee.id ? '直属支部' : name })),
		);
		const above = committee.parent && byId.get(committee.parent);
		return {
			...committee,
			...(above && { above }),
			below: below.map(({ id, name }) => ({ id, name, branches: own.get(id)?.length ?? 0 })),
			branches: rows.length,
			pages: pagesOf(rows, ({ title }) => title, BRANCHES_ON_PAGE).map((sections) =>
				sections.map((section) => ({ ...section, rows: section.rows.map(({ branch }) => branch) })),
			),
			latest: latest.get(committee.id) ?? [],
		};
	});
}
