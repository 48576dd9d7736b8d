import type { BranchSource } from '../network/read-branch.ts';
import type { EntrySource } from '../network/read-entry.ts';
import { type Committee, minutesFor, type NetworkSettings } from '../schema/network.ts';
import { FACTS_FOR_BRANCHES } from './branch.ts';

/** Which parts of the network one branch is made from, besides what every page shows. */
export interface NetworkUse {
	/** It has the network's columns, so that all of them and all shared columns count. */
	unifiedColumns: boolean;
	/** Shared columns it opens, those the network does not have too. */
	shared: string[];
	/** Topics its entries name and it does not define itself, those nobody knows too. */
	topics: string[];
	committee?: string;
	/** It has records that leave to the network who reads their minutes. */
	minutes: boolean;
	/** It is in preparation, so that the requirements for going live count. */
	launch: boolean;
}

/** What a branch as written is made from. `entries` are its own and those of shared columns. */
export function usedParts(
	{ columns, face, hasUnifiedColumns, settings }: BranchSource,
	entries: EntrySource[],
): NetworkUse {
	const defined = new Set(face.topics.map(({ id }) => id));
	const topics = entries.flatMap(({ data: { topic } }) => (topic && !defined.has(topic) ? [topic] : []));
	return {
		unifiedColumns: hasUnifiedColumns,
		shared: hasUnifiedColumns ? columns.flatMap(({ id, isShared }) => (isShared ? [id] : [])) : face.shared,
		topics: [...new Set(topics)].sort(),
		...(settings.committee && { committee: settings.committee }),
		minutes: entries.some(({ collection }) => collection === 'records'),
		launch: settings.status === 'preparing',
	};
}

/**
 * The parts themselves, to be digested: when one of them changes, the branch is built again, and else not.
 * @param sharedDigest identifies what stands in a shared column's folder.
 */
export function networkParts(
	network: NetworkSettings,
	use: NetworkUse | undefined,
	sharedDigest: (column: string) => string | undefined,
): unknown[] {
	const facts = [...FACTS_FOR_BRANCHES, 'emblem' as const, 'mourning' as const, 'synonyms' as const].map(
		(name) => network[name],
	);
	const { trusted = [], words = [], rules = [] } = network.policies ?? {};
	const judgedBy = [trusted, words, rules];
	if (!use) return [facts, judgedBy];
	const committee = network.committees.find(({ id }) => id === use.committee);
	const above = committee && network.committees.find(({ id }) => id === committee.parent);
	return [
		facts,
		judgedBy,
		use.unifiedColumns && network.columns,
		network.shared
			.filter(({ id }) => use.shared.includes(id) || use.unifiedColumns)
			.map((column) => [column, sharedDigest(column.id)]),
		network.topics.filter(({ id }) => use.topics.includes(id)),
		committee && shownOf(committee),
		above && shownOf(above),
		use.minutes && minutesFor(network),
		use.launch && network.launch,
	];
}

/** What a branch shows of a committee. */
const shownOf = ({ id, name, phone }: Committee): unknown[] => [id, name, phone];

/** The parts the hub is made from: all but what is decided for branches alone. */
export const hubParts = ({ launch: _, canary: __, policies, ...network }: NetworkSettings): unknown[] => [
	network,
	policies?.trusted ?? [],
];
