import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { hubParts, type NetworkUse, networkParts } from '../../src/compose/network-parts.ts';
import type { NetworkSettings } from '../../src/schema/network.ts';
import { digestOfAll, digestOfBytes } from './digest-files.ts';
import { sharedDigests } from './shared-digests.ts';

/** Digests of what branches and hub are made from besides themselves: each of the parts it uses, and of no others. */
export function networkDigests(
	content: string,
	network: NetworkSettings,
): { forHub: string; forBranch: (uses: NetworkUse | undefined) => string } {
	const shared = sharedDigests(content);
	// Its name and digest are settings; whether the very file is there is not.
	const emblem = network.emblem && join(content, network.emblem.picture);
	const stamp =
		emblem && lstatSync(emblem, { throwIfNoEntry: false })?.isFile() ? digestOfBytes(content, [emblem]) : '';
	return {
		forHub: digestOfAll([stamp, [...shared], hubParts(network)]),
		forBranch: (uses) => digestOfAll([stamp, networkParts(network, uses, (column) => shared.get(column))]),
	};
}
