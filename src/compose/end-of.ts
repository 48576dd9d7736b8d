import { type Minute, nextDay } from '../network/time.ts';
import type { CollectionData, CollectionName } from '../schema/collections.ts';

/** The minute from which what an entry announces is over: an activity, the period of a public notice. */
export function endOf(data: CollectionData[CollectionName]): Minute | undefined {
	if ('starts' in data) return data.ends ?? `${nextDay(data.starts.slice(0, 10))}T00:00`;
	if ('period' in data && data.period) return `${nextDay(data.period.until)}T00:00`;
	return undefined;
}
