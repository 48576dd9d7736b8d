const DAY = 24 * 60 * 60 * 1000;
// Before any day that can be written with four figures of a year.
const FIRST = 800_000;

/** A day as a number that grows with it; zero where there is none. */
export function dayNumber(date: string | undefined): number {
	const time = date === undefined ? Number.NaN : Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
	return Number.isNaN(time) ? 0 : time / DAY + FIRST;
}

/** The year of such a number. */
export function yearOf(day: number): string | undefined {
	return day === 0 ? undefined : String(new Date((day - FIRST) * DAY).getUTCFullYear());
}
