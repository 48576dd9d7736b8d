const DAY = 24 * 60 * 60 * 1000;

/** How many days the second day is behind the first; both begin like `2026-03-14`. */
export const daysBetween = (first: string, second: string): number =>
	(Date.parse(second.slice(0, 10)) - Date.parse(first.slice(0, 10))) / DAY;
