import { shortDate, weekday } from '../dates.ts';

/** When an activity is: `09:30–11:30`, `14:00 开始`, `全天`, or from one day to another. */
export function timeSpan(starts: string, ends?: string): string {
	const from = clock(starts);
	const until = ends && clock(ends);
	if (!ends || ends <= starts) return from === '00:00' ? '全天' : `${from} 开始`;
	if (starts.slice(0, 10) === ends.slice(0, 10)) return `${from}–${until}`;
	return from === '00:00' && until === '00:00'
		? `${shortDate(starts)}至${shortDate(ends)}`
		: `${shortDate(starts)} ${from} 至 ${shortDate(ends)} ${until}`;
}

/** The same in full, for a page of its own: with the day and its weekday. */
export function fullTimeSpan(starts: string, ends?: string): string {
	const day = `${Number(starts.slice(0, 4))}年${shortDate(starts)} ${weekday(starts.slice(0, 10))}`;
	const span = timeSpan(starts, ends);
	return ends && ends.slice(0, 10) > starts.slice(0, 10) ? `${starts.slice(0, 4)}年${span}` : `${day} ${span}`;
}

const clock = (minute: string): string => minute.slice(11, 16);
