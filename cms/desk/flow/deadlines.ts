import type { Stage } from './stage.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long something may stay in a stage before somebody is told; stages that are left out may last. */
const LONGEST: Partial<Record<Stage, number>> = {
	returned: 7 * DAY,
	review: 3 * DAY,
	signed: DAY,
	building: MINUTE,
};

/** Until when something that entered a stage at `since` should have left it; both are ISO times. */
export function deadlineOf(stage: Stage, since: string): string | undefined {
	const longest = LONGEST[stage];
	return longest === undefined ? undefined : new Date(Date.parse(since) + longest).toISOString();
}
