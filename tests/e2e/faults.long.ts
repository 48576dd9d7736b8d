import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../scratch-folder.ts';
import { entry } from '../small-network.ts';
import { breakBranches } from './broken-branches.ts';
import { damageCaches, filesIn } from './damage.ts';
import { faultNetwork, pageOf, startReaders } from './fault-network.ts';
import { finished, killAtRandom } from './kill.ts';
import { ownTheme } from './own-theme.ts';
import { faultsIn } from './whole-root.ts';

test(
	'guarantee 1, atomic: killed at 60 random moments, builds and rollbacks leave whole releases, and the next build repairs by itself',
	() => killAtRandom(60, 19490101),
	1_300_000,
);

test('guarantee 4, contained: each cache by itself, damaged, cut short or deleted, is made again without being asked for', async () => {
	const network = faultNetwork();
	const { state, history, media, theme, store, program } = network.layout;
	ownTheme(network.layout);
	network.write(1);
	await finished(network, 1);
	await damageCaches(network, [[state], [history], [media], [theme], [join(store, 'hub-search')], [program]], 1);
});

test('guarantee 4, contained: caches that were damaged, cut short or deleted are made again without being asked for', async () => {
	const network = faultNetwork();
	const { layout } = network;
	writeFiles(layout.content, {
		'branches/wutong/news/2026-04-01-hua/index.md': entry('花', '2026-04-01', '![第1版的花](花.jpg)'),
		'branches/wutong/news/2026-04-01-hua/花.jpg': readFileSync(PICTURE),
	});
	ownTheme(layout);
	network.write(1);
	await finished(network, 1);
	const { state, history, media, store, program } = layout;
	await damageCaches(network, [[state, history, media, layout.theme, join(store, 'hub-search'), program]], 1);
	rmSync(store, { recursive: true });
	await finished(network, 4);
}, 600_000);

test('guarantee 4, contained: a clock set back, and files from the future, neither stop a build nor hide a change', async () => {
	const network = faultNetwork();
	network.write(1);
	await finished(network, 1);
	const earlier = await network.run('build', ['--now', '2026-03-01T09:00']);
	expect([earlier.code, faultsIn(network.layout)]).toEqual([0, []]);
	await finished(network, 1);
	const future = new Date('2040-01-01');
	for (const file of [...filesIn(network.layout.content), ...filesIn(network.layout.store)].filter(
		(one) => !one.includes('/theme/'),
	))
		utimesSync(file, future, future);
	network.write(2);
	await finished(network, 2);
	const file = join(network.layout.content, 'branches/wutong/news/2026-03-10-di-0.md');
	writeFileSync(file, readFileSync(file, 'utf8').replaceAll('第2版', '第3版'));
	utimesSync(file, future, future);
	expect((await network.run('build')).code).toBe(0);
	expect(pageOf(network, 'wutong')).toContain('第3版的第 0 篇');
});

test('guarantee 4, contained: of 134 branches 20 are broken: 114 are released, 20 stay at their last good release, and every reason is named', () =>
	breakBranches(134, 20));

test('guarantee 1, atomic: of two builds at once the second says for whom it waits, and both end well', async () => {
	const network = faultNetwork();
	network.write(1);
	await finished(network, 1);
	const readers = await startReaders(network.layout);
	network.write(2);
	const both = await Promise.all([network.run('build', ['--force']), network.run('build', ['--force'])]);
	expect(both.map(({ code }) => code)).toEqual([0, 0]);
	expect(both.filter(({ output }) => /另一个生成正在进行（进程 \d+），等它结束/.test(output))).toHaveLength(1);
	await finished(network, 2);
	expect((await readers.stop()).faults).toEqual([]);
});

const PICTURE = 'content/branches/tingtao/kitchen/2026-11-08-dou-fu-tang/一碗豆腐汤.jpg';
