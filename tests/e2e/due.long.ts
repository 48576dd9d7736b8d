import { expect, test } from 'vitest';
import type { Layout } from '../../scripts/build/layout.ts';
import { HUB_FOLDER } from '../../src/search/literal/format.ts';
import { readersGet } from './files-under.ts';
import { scratchNetwork } from './scratch-network.ts';
import { timedNetwork } from './timed-network.ts';

const ALL = ['er', 'hub', 'san', 'si', 'yi'];

/** One minute after the other, forth and at last back, with the sites that have something due. The hub shows the day. */
const WALK: [now: string, rendered: string[], next: string][] = [
	['2026-11-21T23:59', [], '2026-11-22T00:00 _hub day'],
	['2026-11-22T08:00', ['hub', 'yi'], '2026-11-23T00:00 _hub day'],
	['2026-11-22T08:00', [], '2026-11-23T00:00 _hub day'],
	['2026-11-24T11:59', ['er', 'hub', 'yi'], '2026-11-24T12:00 yi expires'],
	['2026-11-25T09:14', ['er', 'hub', 'yi'], '2026-11-25T09:15 er appears'],
	['2026-11-25T09:15', ['er'], '2026-11-26T00:00 _hub day'],
	['2026-11-26T07:30', ['hub', 'si'], '2026-11-27T00:00 _hub day'],
	['2026-11-28T00:00', ALL, '2026-11-29T00:00 _hub mourning'],
	['2026-11-29T12:00', ALL, '2026-11-30T00:00 _hub day'],
	['2026-11-21T09:00', ALL, '2026-11-22T00:00 _hub day'],
];

/** Where what stands is compared with a build of that minute alone. */
const COMPARED = new Set(['2026-11-25T09:15', '2026-11-28T00:00', '2026-11-21T09:00']);

/** The network's index is left out: what of it is base and what changed since depends on when it was made. */
const pagesOf = (layout: Layout) =>
	Object.fromEntries(Object.entries(readersGet(layout)).filter(([path]) => !path.startsWith(`public: ${HUB_FOLDER}`)));

test('a timer renders what the clock has turned and nothing else; what stands then is what a build of that minute makes', async () => {
	const { layout, build } = scratchNetwork(timedNetwork());
	await build();
	const found = [];
	for (const [now] of WALK) {
		const { rendered, next, problems } = await build('--due', '--now', now);
		expect(problems.filter(({ severity }) => severity === 'must-fix')).toEqual([]);
		found.push([now, rendered.sort(), `${next![0]!.at} ${next![0]!.site} ${next![0]!.reason}`]);
		if (!COMPARED.has(now)) continue;
		const anew = scratchNetwork(timedNetwork());
		await anew.build('--now', now);
		expect(pagesOf(layout)).toEqual(pagesOf(anew.layout));
	}
	expect(found).toEqual(WALK);
});
