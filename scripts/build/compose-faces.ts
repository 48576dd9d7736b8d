import { type Composed, composeBranch, type Surroundings } from '../../src/compose/compose-branch.ts';
import type { BranchSource } from '../../src/network/read-branch.ts';

/** A branch as each audience gets it; members get what the public gets where nothing is theirs alone. */
export interface Faces {
	public?: Composed;
	members?: Composed;
}

/** Composes a branch for the public and, where they may see more, for members. Of one in preparation the public gets nothing. */
export async function composeFaces(source: BranchSource, surroundings: Surroundings): Promise<Faces> {
	const open = await composeBranch(source, surroundings, 'public');
	const members = open.hasMore ? await composeBranch(source, surroundings, 'members') : undefined;
	return {
		...(source.settings.status !== 'preparing' && { public: open }),
		...(members && { members }),
	};
}
