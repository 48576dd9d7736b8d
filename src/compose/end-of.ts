import { type Minute, nextDay } from '../network/time.ts';
import type { CollectionData, CollectionName } from '../schema/collections.ts';

/** The minute from which what an entry announces is over: an activity, the period of a public notice. */
export function endOf(data: CollectionData[CollectionName]): Minute | undefined {
	if ('starts' in data) return endOfActivity(data);
	if ('period' in data && data.period) return `${nextDay(data.period.until)}T00:00`;
	return undefined;
}

/** Times that are written as days mean these days to their end. */
function endOfActivity({ starts, ends }: CollectionData['activities']): Minute {
	const last = ends !== undefined && ends > starts ? ends : undefined;
	const isWholeDays = starts.endsWith('T00:00') && last?.endsWith('T00:00');
	return last && !isWholeDays ? last : `${nextDay((last ?? starts).slice(0, 10))}T00:00`;
}
