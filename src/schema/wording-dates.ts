import { textOf } from './wording-names.ts';

/** The day somebody meant by 14.3.2026, 2026年3月14日, 2026/3/14 or 20260314, as `2026-03-14`. */
export function likelyDay(written: unknown): string | undefined {
	if (written instanceof Date) return Number.isNaN(written.getTime()) ? undefined : written.toISOString().slice(0, 10);
	const text = plain(written);
	const [, year, month, day] =
		/^(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text) ?? [];
	if (year && month && day) return dayOf(year, month, day);
	const [, first = '', second = '', last = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/.exec(text) ?? [];
	return dayOf(last, second, first) ?? dayOf(last, first, second);
}

/** The minute somebody meant by 2026-3-14 9:30 or 2026年3月14日 下午3点, as `2026-03-14T15:00`. */
export function likelyMoment(written: unknown): string | undefined {
	const day = likelyDay(written);
	const [, half, hour, minute] =
		/(上午|下午|晚上|中午)?\s*(\d{1,2})\s*(?:[:点时]\s*(\d{1,2})?)/.exec(plain(written)) ?? [];
	if (!day || hour === undefined) return day && `${day}T09:00`;
	const isAfternoon = /下午|晚上/.test(half ?? '') && Number(hour) < 12;
	const hours = Number(hour) + (isAfternoon ? 12 : 0);
	const minutes = Number(minute ?? 0);
	return hours < 24 && minutes < 60 ? `${day}T${twoDigits(hours)}:${twoDigits(minutes)}` : undefined;
}

/** Written as a date should be, but there is no such day: 2026-02-30. */
export function isNoSuchDay(written: unknown): boolean {
	return typeof written === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(written.trim()) && !likelyDay(written);
}

function dayOf(year: string, month: string, day: string): string | undefined {
	const text = `${year}-${twoDigits(Number(month))}-${twoDigits(Number(day))}`;
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : undefined;
}

/** Full-width digits and signs as ASCII. */
function plain(written: unknown): string {
	return textOf(written).normalize('NFKC').trim();
}

const twoDigits = (count: number): string => String(count).padStart(2, '0');
