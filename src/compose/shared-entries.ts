import type { LinkTarget } from '../markdown/markdown.ts';
import { BASE, columnPath, entryPath, href, hubHref } from '../network/addresses.ts';
import { pathIn } from '../network/path-in.ts';
import type { Problem } from '../network/problem.ts';
import type { SharedSource } from '../network/read-shared.ts';
import { isVisible } from '../network/time.ts';
import { weigh } from '../rules/weigh.ts';
import type { Audience } from '../schema/entry.ts';
import type { EntryFace } from './audience.ts';
import type { Entry } from './branch.ts';
import type { Surroundings } from './compose-branch.ts';
import { composeEntry } from './compose-entry.ts';
import { linkTarget } from './link-target.ts';
import { recordUse } from './record-use.ts';
import { trustedHosts } from './trusted-hosts.ts';

interface Made {
	entry: Entry;
	problems: Problem[];
	media: ReadonlySet<string>;
}

const made = new WeakMap<SharedSource, Map<string, Promise<Made>>>();

/**
 * Makes a shared entry ready for a branch that opens these columns, or for the hub, where all stand below `shared/`.
 * Branches that open the same columns share the work: what differs is only where links lead.
 */
export async function composeSharedEntry(
	source: EntryFace,
	reader: { audience: Audience; opened: readonly string[] } | 'hub',
	surroundings: Surroundings,
): Promise<Made> {
	const known = made.get(surroundings.shared) ?? new Map<string, Promise<Made>>();
	made.set(surroundings.shared, known);
	const key = `${source.file} ${reader === 'hub' ? reader : `${reader.audience} ${reader.opened}`}`;
	const work = known.get(key) ?? make(source, reader === 'hub' ? undefined : new Set(reader.opened), surroundings);
	known.set(key, work);
	const { entry, ...rest } = await work;
	// Neighbours and related entries are a branch's own.
	return { entry: { ...entry, data: { ...entry.data } } as Entry, ...rest };
}

async function make(
	source: EntryFace,
	opened: ReadonlySet<string> | undefined,
	surroundings: Surroundings,
): Promise<Made> {
	const { media, used } = recordUse(surroundings.media);
	const { entry, problems } = await composeEntry(source, linkAmong(opened, surroundings), { ...surroundings, media });
	if (!opened) entry.data.path = `shared/${entry.data.path}`;
	const { content, network } = surroundings;
	const file = pathIn(content, source.file);
	const found = problems.map((one) => ({ ...one, file }));
	return { entry, problems: weigh(found, [source], network, content, () => false), media: used };
}

/** Shared texts link to each other wherever they are read; what a branch does not open is read on the hub. */
function linkAmong(opened: ReadonlySet<string> | undefined, { shared, network, now }: Surroundings) {
	const addresses = new Set(
		shared.entries
			.filter(({ data }) => isVisible(data, now))
			.flatMap(({ column, id }) => [columnPath(column.id), entryPath(column.id, id)]),
	);
	const site = { folder: 'shared', addresses, hub: network.address, trusted: trustedHosts(network) };
	return (written: string, page: string): LinkTarget => {
		const target = linkTarget(written, page, site);
		if ('broken' in target || !target.href.startsWith(BASE)) return target;
		if (target.href.startsWith(hubHref()))
			return opened ? target : { ...target, href: href(target.href.slice(hubHref().length)) };
		const path = target.href.slice(BASE.length);
		if (opened?.has(path.split('/', 1)[0]!)) return target;
		return { ...target, href: opened ? hubHref(`shared/${path}`) : href(`shared/${path}`) };
	};
}

/** A mistake in a shared text leaves out that text, in the hub and in every branch, and holds nobody back. */
export const isSound = (problems: Problem[]): boolean => problems.every(({ severity }) => severity !== 'must-fix');
