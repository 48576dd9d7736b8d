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

interface Schedule {
	draft: boolean;
	publishAt?: Minute | undefined;
	expireAt?: Minute | undefined;
}
