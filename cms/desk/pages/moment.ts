import { minuteOf } from '../../../src/network/time.ts';

/** A moment as a page says it: `2026年11月22日 09:05`. */
export function momentInWords(iso: string): string {
	const [day = '', time] = minuteOf(new Date(iso)).split('T');
	const [year, month, date] = day.split('-').map(Number);
	return `${year}年${month}月${date}日 ${time}`;
}
