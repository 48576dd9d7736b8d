import type { Progress } from '../flow/stage.ts';
import type { Person } from '../people/person.ts';
import type { Action } from '../rights/place.ts';
import type { Rights } from '../rights/rights.ts';

/** What somebody can do with a piece of writing, and what they need to be allowed for it: one of these. */
export const STEPS = {
	submit: ['submit'],
	recall: ['submit'],
	discard: ['write'],
	sign: ['sign'],
	'give-back': ['sign'],
	publish: ['publish'],
	withdraw: ['withdraw'],
	remark: ['write', 'sign'],
} as const satisfies Record<string, Action[]>;

export type Step = keyof typeof STEPS;

/** The buttons somebody gets to see. The flow itself refuses what is not its turn. */
export function stepsFor(rights: Rights, person: Person, progress: Progress, isOnMain: boolean): Set<Step> {
	const { key, stage, writers, signatures } = progress;
	const isBeingWritten = stage === 'writing' || stage === 'returned';
	const isUnderReview = stage === 'review' || stage === 'signed';
	const hasSigned = signatures.some((one) => one.person === person.id);
	const isNext: Record<Step, boolean> = {
		submit: isBeingWritten,
		recall: isUnderReview,
		discard: isBeingWritten,
		sign: stage === 'review' && !hasSigned && !writers.includes(person.id),
		'give-back': isUnderReview,
		publish: stage === 'signed' || stage === 'failed',
		withdraw: isOnMain && stage !== 'building' && stage !== 'withdrawn',
		remark: stage !== 'live' && stage !== 'withdrawn',
	};
	return new Set((Object.keys(STEPS) as Step[]).filter((step) => isNext[step] && mayTake(rights, person, step, key)));
}

/** Whether somebody is allowed a step at a place. */
export const mayTake = (rights: Rights, person: Person, step: Step, { branch, column }: Progress['key']): boolean =>
	STEPS[step].some((action) => rights.may(person, action, { branch, column }));
