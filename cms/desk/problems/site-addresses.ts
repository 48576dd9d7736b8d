import { join } from 'node:path';
import { columnPath, entryPath, topicPath, yearPath } from '../../../src/network/addresses.ts';
import type { EntrySource } from '../../../src/network/read-entry.ts';
import { listEntries } from '../../../src/network/read-entry.ts';
import { isAliasIn } from '../../../src/rules/aliases-in.ts';
import type { Topic } from '../../../src/schema/face.ts';
import type { NetworkSettings } from '../../../src/schema/network.ts';
import type { BranchOverview } from '../network-overview.ts';

/**
 * The addresses a link in a text may lead to, found by names of files alone: reading a branch's every entry while
 * somebody types would take seconds. Whether a year has a page, and whether a topic has entries, is not looked at.
 */
export function siteAddresses(
	home: string,
	{ columns, face }: BranchOverview,
	{ shared }: NetworkSettings,
	own: EntrySource,
	topics: Topic[],
): ReadonlySet<string> {
	const opened = face.columns.length === 0 ? shared : shared.filter(({ id }) => face.shared.includes(id));
	const listed = [
		...columns.map(({ id }) => ({ id, entries: listEntries(join(home, id)).entries })),
		...opened.map(({ id }) => ({
			id,
			entries: listEntries(join(home, '../../shared', id), ['.md', '.mdx']).entries,
		})),
	];
	const known = new Set([
		...['', 'about/', 'search/', 'sitemap/', entryPath(own.column.id, own.id)],
		...listed.flatMap(({ id, entries }) => [columnPath(id), ...entries.map((entry) => entryPath(id, entry.id))]),
		...topics.map(({ id }) => topicPath(id)),
	]);
	return new Addresses(
		known,
		columns.map(({ id }) => id),
		home,
	);
}

/** A set that looks for what is rare only when it is asked for it. */
class Addresses extends Set<string> {
	readonly #columns: string[];
	readonly #home: string;

	constructor(known: Iterable<string>, columns: string[], home: string) {
		super(known);
		this.#columns = columns;
		this.#home = home;
	}

	override has(address: string): boolean {
		if (super.has(address)) return true;
		const year = /^([^/]+)\/(\d{4})\/$/.exec(address);
		if (year) return this.#columns.includes(year[1]!) && address === yearPath(year[1]!, year[2]!);
		return isAliasIn(this.#home, address.replace(/\/$/, ''));
	}
}
