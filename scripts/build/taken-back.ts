import { consentOf } from '../../src/compose/audience.ts';
import type { Minute } from '../../src/network/time.ts';
import type { Person } from '../../src/schema/people.ts';
import type { SiteState } from './state.ts';

/** What people agreed to when a site was built. */
export interface Agreed {
	/** Each thing somebody may be shown by, such as `zhou-ming>public` and `zhou-ming>portrait`. */
	given: string[];
	/** Those who took their consent back. */
	withdrawn: string[];
}

/** What the people on a branch's record agree to now. */
export function agreedBy(people: ReadonlyMap<string, Person>, now: Minute): Agreed {
	const given = [...people].flatMap(([id, person]) => {
		const audience = consentOf(person, now);
		if (!audience) return [];
		return [audience === 'public' && 'public', 'members', person.scope === 'portrait' && 'portrait'].flatMap((right) =>
			right ? [`${id}>${right}`] : [],
		);
	});
	return { given, withdrawn: [...people].flatMap(([id, person]) => (person.withdrawn ? [id] : [])) };
}

/** What of a state decides whether something was taken back since. */
export type Showing = Pick<SiteState, 'shown' | 'agreed' | 'release' | 'closed'>;

/** Why an earlier version must not be seen any more. */
export type TakenBack = 'withdrawn' | 'consent' | 'status' | 'unsure';

/**
 * Why an earlier version would show what may not be seen `now`; nothing where it may be seen. Somebody's name may stand
 * anywhere in it, so a consent that became less counts although nobody knows whether it was used.
 */
export function takenBack(earlier: Showing, now: Showing): TakenBack | undefined {
	if (!earlier.shown || !earlier.agreed || !now.shown || !now.agreed) return 'unsure';
	if (earlier.release && !earlier.closed && (!now.release || now.closed)) return 'status';
	const open = new Set(now.shown.public);
	const inside = new Set([...now.shown.public, ...now.shown.members]);
	if (earlier.shown.public.some((one) => !open.has(one))) return 'withdrawn';
	if (earlier.shown.members.some((one) => !inside.has(one))) return 'withdrawn';
	return agreeToLess(earlier.agreed, now.agreed) ? 'consent' : undefined;
}

/** Whether somebody took back a part of what was agreed to, or all. */
export const agreeToLess = (earlier: Agreed, now: Agreed): boolean =>
	earlier.given.some((one) => !now.given.includes(one)) ||
	now.withdrawn.some((one) => !earlier.withdrawn.includes(one));
