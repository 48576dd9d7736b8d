import { expect, test } from 'vitest';
import { scratchFolder } from '../../../tests/scratch-folder.ts';
import { HUB, layoutOf } from '../layout.ts';
import { type SiteState, writeState } from '../state.ts';
import { dueSites } from './due-sites.ts';
import { printNext } from './print-next.ts';

const NOW = '2026-11-21T09:00';

function remembered(states: Record<string, Partial<SiteState>>) {
	const layout = layoutOf(scratchFolder(), `${scratchFolder()}/dist`);
	for (const [site, state] of Object.entries(states))
		writeState(layout, site, { key: '', entries: 0, pages: 0, ...state });
	return layout;
}

test('due is what turned since it was built, or was built for a later time than it is now', () => {
	const layout = remembered({
		still: { since: '2026-01-01T00:00', due: '2026-11-21T09:01' },
		'turns-this-minute': { since: '2026-01-01T00:00', due: NOW },
		'turned-long-ago': { due: '2026-01-01T00:00' },
		'of-tomorrow': { since: '2026-11-22T00:00' },
		'begins-now': { since: NOW },
		never: {},
	});
	expect(dueSites(layout, NOW).due).toEqual(['of-tomorrow', 'turned-long-ago', 'turns-this-minute']);
});

test('what is due next is said with its time, its name and the reason; the next branch, too, when the hub comes first', () => {
	const layout = remembered({
		[HUB]: { due: '2026-11-22T00:00', reason: 'day' },
		tingtao: {
			due: '2026-11-23T08:00',
			reason: 'ends',
			closed: { slug: 'tingtao', name: '听涛支部', status: 'paused' },
		},
		linjiang: { due: '2026-12-01T00:00', reason: 'consent-ends' },
	});
	const { due, next } = dueSites(layout, NOW);
	expect(due).toEqual([]);
	expect(next.map(({ site }) => site)).toEqual([HUB, 'tingtao', 'linjiang']);
	expect(printNext(next)).toBe(
		'下一次：2026-11-22 00:00，门户：首页上的日期\n下一个支部：2026-11-23 08:00，听涛支部：活动或公示结束',
	);
	expect(printNext(next.slice(2))).toBe('下一次：2026-12-01 00:00，linjiang：本人同意到期');
	expect(printNext([])).toBe('以后没有到时间要更新的。');
});

test('where nothing was built, nothing is due', () => {
	expect(dueSites(layoutOf('content', '/nowhere/dist'), NOW)).toEqual({ due: [], next: [] });
});
