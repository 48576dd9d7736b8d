import type { SiteState } from '../build/state.ts';

/** The moment at which the most branches last changed together, at least two and half of all. Throws a sentence where there was none. */
export function lastWideChange(states: (SiteState | undefined)[]): string {
	const moments = states.flatMap((state) => (state?.live && !state.rolledBack ? [state.live] : []));
	const least = Math.max(2, states.length / 2);
	const wide = [...Map.groupBy(moments, (moment) => moment)].filter(([, sites]) => sites.length >= least);
	const last = wide
		.map(([moment]) => moment)
		.sort()
		.at(-1);
	if (!last) throw new NoWideChangeError();
	return last;
}

/** Nobody can tell which change of the whole network is meant. */
export class NoWideChangeError extends Error {
	constructor() {
		super(
			'最近没有一次更新过一半以上的支部，不知道退回到哪里。请用 --before 写明时间，例如 --before 2026-11-20T18:00。',
		);
	}
}
