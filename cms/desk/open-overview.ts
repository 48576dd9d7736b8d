import { join } from 'node:path';
import { readNetwork } from '../../src/network/read-network.ts';
import { readSettings } from '../../src/network/read-settings.ts';
import { branchSettings } from '../../src/schema/branch.ts';
import { face } from '../../src/schema/face.ts';
import { type NetworkSettings, networkSettings } from '../../src/schema/network.ts';
import type { BranchOverview, NetworkOverview } from './network-overview.ts';
import type { Repository } from './repository/repository.ts';

/** The network as main has it, read when somebody asks and forgotten when main moves. */
export function openOverview(repository: Pick<Repository, 'content' | 'onMove'>): () => NetworkOverview {
	let known: NetworkOverview | undefined;
	repository.onMove(() => {
		known = undefined;
	});
	return () => {
		known ??= overviewOf(repository.content);
		return known;
	};
}

/** The settings in a content folder. A file that cannot be read counts as empty: the desk must stay open to mend it. */
export function overviewOf(content: string): NetworkOverview {
	const { settings: read, slugs } = readNetwork(content);
	const settings = read ?? networkSettings.parse(UNREADABLE);
	const branches = new Map<string, BranchOverview | undefined>();
	const branch = (slug: string): BranchOverview | undefined => {
		if (!slugs.includes(slug)) return undefined;
		if (!branches.has(slug)) branches.set(slug, branchAt(join(content, 'branches', slug), slug, settings));
		return branches.get(slug);
	};
	return {
		settings,
		slugs,
		branch,
		signersFor(slug, column) {
			const own = branch(slug)?.settings;
			const said = (list: { column: string; signers: number }[] = []) =>
				list.find((one) => one.column === column)?.signers;
			return said(own?.signing) ?? own?.signers ?? said(settings.policies?.signing) ?? settings.policies?.signers ?? 1;
		},
	};
}

const UNREADABLE = { name: '（全网设置读不出来）', address: 'http://localhost/', organiser: '—' };

function branchAt(folder: string, slug: string, network: NetworkSettings): BranchOverview | undefined {
	const ignore = () => undefined;
	const settings = readSettings(join(folder, 'branch.yml'), branchSettings, ignore);
	if (!settings) return undefined;
	const chosen = readSettings(join(folder, 'face.yml'), face, ignore, {}) ?? face.parse({});
	const columns = chosen.columns.length > 0 ? chosen.columns : network.columns;
	return { slug, settings, face: chosen, columns, committees: committeesAbove(settings.committee, network) };
}

/** A committee and those above it. Two levels; a circle ends by itself. */
function committeesAbove(id: string | undefined, { committees }: NetworkSettings): string[] {
	const found: string[] = [];
	for (let at = id; at && !found.includes(at); at = committees.find((one) => one.id === at)?.parent) found.push(at);
	return found;
}
