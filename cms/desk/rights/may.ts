import type { Grant, Role } from '../people/person.ts';
import type { Action, Place } from './place.ts';

/** What each role may do where its grant holds. An administrator does not write articles: a grant as secretary says so. */
const ALLOWED: Record<Role, readonly Action[]> = {
	secretary: ['read', 'write', 'submit', 'write-face', 'write-people'],
	reviewer: ['read', 'sign', 'publish', 'withdraw'],
	administrator: [
		...['read', 'withdraw', 'write-face', 'write-branch', 'write-people', 'write-network'],
		...['write-shared', 'manage-people', 'read-log'],
	] as Action[],
	auditor: ['read', 'read-log'],
};

/** What concerns a whole branch; a grant for one of its columns does not reach it. */
const OF_A_BRANCH: readonly Action[] = ['write-face', 'write-branch', 'write-people'];

/** What concerns the network; only a grant for all of it reaches that. */
const OF_THE_NETWORK: readonly Action[] = ['write-network', 'write-shared', 'manage-people', 'read-log'];

/** Whether one of somebody's grants allows an action at a place. */
export function isGranted(grants: Grant[], action: Action, place: Place = {}): boolean {
	return grants.some((grant) => ALLOWED[grant.role].includes(action) && holdsAt(grant, action, place));
}

function holdsAt({ branch, column, committee }: Grant, action: Action, place: Place): boolean {
	if (!branch && !committee) return !column;
	if (OF_THE_NETWORK.includes(action) || !place.branch) return false;
	if (branch && branch !== place.branch) return false;
	if (committee && !place.committees?.includes(committee)) return false;
	// Whoever may do something in one column may still see the branch it stands in.
	if (column) return !OF_A_BRANCH.includes(action) && (place.column === column || (action === 'read' && !place.column));
	return true;
}
