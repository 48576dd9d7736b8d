import type { Desk } from '../desk.ts';
import type { BranchOverview } from '../network-overview.ts';
import type { Person } from '../people/person.ts';
import { notThere } from './call.ts';

/** A branch that this person may see; whoever may not is told the same as of one that is not there. */
export function branchFor(desk: Desk, person: Person, slug: string): BranchOverview {
	const branch = desk.network().branch(slug);
	if (branch) desk.rights.require(person, 'read', { branch: slug }, slug);
	if (!branch) throw notThere('这个支部');
	return branch;
}

/** Whoever may change something that belongs to the whole network; everybody else is refused. */
export function requireNetwork({ rights }: Desk, person: Person, tried: string): void {
	if (!rights.may(person, 'write-shared')) rights.require(person, 'write-network', {}, tried);
}
