import { expect, test } from 'vitest';
import { sampleEntry, sampleSummary } from '../../tests/sample-summary.ts';
import { networkSettings } from '../schema/network.ts';
import { composeHub } from './compose-hub.ts';
import { hubFor, partsOf } from './hub-view.ts';
import { hubPages } from './pages.ts';

const network = networkSettings.parse({
	name: '支部网',
	address: 'https://zhibu.example.org/',
	organiser: '街道',
	committees: [
		{ id: 'lin', name: '临江党委' },
		{ id: 'he', name: '河湾党委' },
	],
});

function hubWith(title: string) {
	const branches = ['lin', 'he'].map((committee) =>
		sampleSummary(`b-${committee}`, {
			...{ committee, entries: 1, latestDate: '2026-01-02' },
			latest: [sampleEntry(`b-${committee}/news/a/`, '2026-01-02', 'news', committee === 'lin' ? { title } : {})],
		}),
	);
	const facts = { ...network, emblem: undefined, isMourning: false };
	return composeHub({ network, facts, now: '2026-11-21T09:00' }, branches, []);
}

test('a new title of an entry concerns the pages that show it, and no other', () => {
	const [before, after] = [hubWith('旧题目'), hubWith('新题目')];
	const changed = hubPages(after).filter(
		(page) => JSON.stringify(partsOf(before, page)) !== JSON.stringify(partsOf(after, page)),
	);
	expect(changed).toEqual(['', 'committees/lin/', 'feed.xml']);
});

test('a page that asks for what it is not given stops the build', () => {
	const hub = hubWith('题目');
	const given = hubFor(hub, partsOf(hub, 'services/'), 'services/');
	expect(given.services).toEqual(hub.services);
	expect(given.menu).toBe(hub.menu);
	expect(() => given.front).toThrow('The page "services/" asks for front');
	expect(() => hubFor(hub, partsOf(hub, 'new-page/'), 'new-page/').latest).toThrow('new-page/');
});
