import type { BranchColumn } from '../../src/network/read-branch.ts';
import type { BranchSettings } from '../../src/schema/branch.ts';
import type { Face } from '../../src/schema/face.ts';
import type { NetworkSettings } from '../../src/schema/network.ts';

/** A branch as the desk sees it: settings without entries. */
export interface BranchOverview {
	slug: string;
	settings: BranchSettings;
	face: Face;
	/** Columns of its own folder, in its own order; shared ones are nobody's to write here. */
	columns: BranchColumn[];
	/** Its committee and those above it. */
	committees: string[];
}

/** The settings of the network and of its branches as they are on main; read when somebody asks. */
export interface NetworkOverview {
	settings: NetworkSettings;
	slugs: string[];
	branch(slug: string): BranchOverview | undefined;
	/** How many have to sign what is written in a column: 1 to 3. */
	signersFor(branch: string, column: string): number;
}
