const DAY = 24 * 60 * 60 * 1000;
// Before any day that can be written with four figures of a year.
const FIRST = 800_000;

/** A day as a number that grows with it; zero where there is none. */
export function dayNumber(date: string | undefined): number {
	const time = date === undefined ? Number.NaN : Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
	return Number.isNaN(time) ? 0 : time / DAY + FIRST;
}

const years = new Map<number, string>();

/** The year of such a number. */
export function yearOf(day: number): string | undefined {
	if (day === 0) return undefined;
	const year = years.get(day) ?? String(new Date((day - FIRST) * DAY).getUTCFullYear());
	years.set(day, year);
	return year;
}
