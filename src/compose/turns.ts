import { compareTexts } from '../network/compare-texts.ts';
import type { EntrySource } from '../network/read-entry.ts';
import { type Minute, nextDay } from '../network/time.ts';
import type { NetworkSettings } from '../schema/network.ts';
import type { Person } from '../schema/people.ts';
import { endOf } from './end-of.ts';

/** Why a site is another one from some minute on, although nobody wrote anything. */
export type Reason = 'appears' | 'expires' | 'ends' | 'consent-begins' | 'consent-ends' | 'mourning' | 'day';

/** A minute from which a site is another one. */
export interface Turn {
	at: Minute;
	reason: Reason;
}

/** The span of time in which a site stays as it is. */
export interface Span {
	/** The last minute up to now at which it turned. */
	since?: Minute;
	/** The next minute at which it will, and why. */
	due?: Minute;
	reason?: Reason;
}

/** The minutes at which entries appear, expire, and at which what they announce is over. */
export const entryTurns = (entries: readonly Pick<EntrySource, 'data'>[]): Turn[] =>
	entries.flatMap(({ data }) =>
		data.draft ? [] : [...at(data.publishAt, 'appears'), ...at(data.expireAt, 'expires'), ...at(endOf(data), 'ends')],
	);

/** The minutes at which consents begin and end. */
export const consentTurns = (people: Iterable<Person>): Turn[] =>
	[...people].flatMap(({ given, until }) => [
		...at(`${given}T00:00`, 'consent-begins'),
		...at(until && `${nextDay(until)}T00:00`, 'consent-ends'),
	]);

/** The minutes at which pages lose and get back their colours. */
export const mourningTurns = ({ mourning }: Pick<NetworkSettings, 'mourning'>): Turn[] =>
	mourning ? [...at(`${mourning.from}T00:00`, 'mourning'), ...at(`${nextDay(mourning.until)}T00:00`, 'mourning')] : [];

/** Midnight before and after, for what shows which day it is. */
export const dayTurns = (today: string): Turn[] => [
	...at(`${today}T00:00`, 'day'),
	...at(`${nextDay(today)}T00:00`, 'day'),
];

/** The span between the turns before and after `now`; of turns in one minute the first one listed gives the reason. */
export function spanOf(turns: Turn[], now: Minute): Span {
	const sorted = turns.toSorted((a, b) => compareTexts(a.at, b.at));
	const since = sorted.findLast(({ at }) => at <= now)?.at;
	const next = sorted.find(({ at }) => at > now);
	return { ...(since && { since }), ...(next && { due: next.at, reason: next.reason }) };
}

const at = (minute: Minute | undefined, reason: Reason): Turn[] => (minute ? [{ at: minute, reason }] : []);
