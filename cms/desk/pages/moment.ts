import { minuteOf } from '../../../src/network/time.ts';

/** A moment as a page says it: `11月22日 09:05`, with the year in front where it is another one. */
export function momentInWords(iso: string, now = new Date()): string {
	const [day = '', time] = minuteOf(new Date(iso)).split('T');
	const [year, month, date] = day.split('-').map(Number);
	const isThisYear = minuteOf(now).startsWith(`${year}-`);
	return `${isThisYear ? '' : `${year}年`}${month}月${date}日 ${time}`;
}
