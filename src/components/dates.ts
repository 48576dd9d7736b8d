const WEEKDAYS = '日一二三四五六';

/** `2026-11-21` → `2026年11月21日`. */
export function longDate(day: string): string {
	const [year, month, date] = parts(day);
	return `${year}年${month}月${date}日`;
}

/** `2026-11-21` → `11月21日`. */
export function shortDate(day: string): string {
	const [, month, date] = parts(day);
	return `${month}月${date}日`;
}

/** `2026-11-21` → `星期六`, whatever the time zone of the machine. */
export function weekday(day: string): string {
	return `星期${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]}`;
}

/** Midnight of a day in Shanghai, for feeds. */
export function midnight(day: string): Date {
	return new Date(`${day}T00:00:00+08:00`);
}

function parts(day: string): [number, number, number] {
	return day.slice(0, 10).split('-').map(Number) as [number, number, number];
}
