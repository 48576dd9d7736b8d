import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { hubParts, type NetworkUse, networkParts } from '../../src/compose/network-parts.ts';
import type { NetworkSettings } from '../../src/schema/network.ts';
import type { CommittedFolders } from './committed-folders.ts';
import { digestOfAll, digestOfBytes } from './digest-files.ts';
import { sharedDigests } from './shared-digests.ts';

/** Digests of what branches and hub are made from besides themselves: each of the parts it uses, and of no others. */
export interface NetworkDigests {
	forHub: string;
	forBranch(uses: NetworkUse | undefined): string;
}

/** Digests the parts of a network that branches and hub are made from. */
export function networkDigests(content: string, network: NetworkSettings, folders: CommittedFolders): NetworkDigests {
	const shared = sharedDigests(content, folders);
	// Its name and digest are settings; whether the very file is there is not.
	const emblem = network.emblem && join(content, network.emblem.picture);
	const stamp =
		emblem && lstatSync(emblem, { throwIfNoEntry: false })?.isFile() ? digestOfBytes(content, [emblem]) : '';
	// Most branches use the same of it.
	const known = new Map<string, string>();
	return {
		forHub: digestOfAll([stamp, [...shared], hubParts(network)]),
		forBranch(uses) {
			const name = JSON.stringify(uses) ?? '';
			const digest =
				known.get(name) ?? digestOfAll([stamp, networkParts(network, uses, (column) => shared.get(column))]);
			known.set(name, digest);
			return digest;
		},
	};
}
