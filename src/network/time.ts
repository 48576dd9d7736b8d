/** A minute in Asia/Shanghai as text, `2026-03-14T09:30`: comparing texts compares times. */
export type Minute = string;

const SHANGHAI_OFFSET = 8 * 60 * 60 * 1000;

/** The minute of a moment, in Asia/Shanghai, which has kept UTC+8 since 1991. */
export const minuteOf = (moment: Date): Minute =>
	new Date(moment.getTime() + SHANGHAI_OFFSET).toISOString().slice(0, 16);

/** Day of a minute. */
export const dayOf = (minute: Minute): string => minute.slice(0, 10);

/** The day after a day; after the last one with four digits, which means never, comes none. */
export const nextDay = (day: string): string =>
	day >= LAST_DAY
		? LAST_DAY
		: new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

const LAST_DAY = '9999-12-31';

/** Whether something is to be seen at `now`. */
export function isVisible({ draft, publishAt, expireAt }: Schedule, now: Minute): boolean {
	return !draft && (publishAt === undefined || publishAt <= now) && (expireAt === undefined || now < expireAt);
}

/** The first minute after `now` at which one of these appears or disappears. */
export function nextDue(schedules: Schedule[], now: Minute): Minute | undefined {
	return turns(schedules)
		.filter((turn) => turn > now)
		.sort()[0];
}

/** The last minute up to `now` at which one of these appeared or disappeared. */
export function lastDue(schedules: Schedule[], now: Minute): Minute | undefined {
	return turns(schedules)
		.filter((turn) => turn <= now)
		.sort()
		.at(-1);
}

interface Schedule {
	draft: boolean;
	publishAt?: Minute | undefined;
	expireAt?: Minute | undefined;
}

function turns(schedules: Schedule[]): Minute[] {
	return schedules
		.flatMap(({ draft, publishAt, expireAt }) => (draft ? [] : [publishAt, expireAt]))
		.filter((turn) => turn !== undefined);
}
