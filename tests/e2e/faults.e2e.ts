import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, truncateSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder, writeFiles } from '../scratch-folder.ts';
import { entry } from '../small-network.ts';
import { damageCaches, faultOf, filesIn } from './damage.ts';
import { type FaultNetwork, faultNetwork, startReaders } from './fault-network.ts';
import { finished, killAtRandom } from './kill.ts';
import { ownTheme } from './own-theme.ts';
import { runBuild } from './run-build.ts';
import { fillUp, mayMount, smallDisk } from './small-disk.ts';
import { faultsIn, leftoversIn } from './whole-root.ts';

test(
	'atomic: killed at 12 random moments, builds and rollbacks leave whole releases, and the next build repairs by itself',
	() => killAtRandom(12, 20261121),
	300_000,
);

const isRoot = process.getuid?.() === 0;

test.skipIf(!isRoot || !mayMount())(
	'atomic: a full disk (skipped where no small disk may be mounted) leaves what readers get as it was, is named, and is forgotten once there is room',
	async () => {
		const disk = smallDisk(24);
		const network = faultNetwork(disk);
		network.write(1);
		await finished(network, 1);
		const readers = await startReaders(network.layout);
		let version = 1;
		let named = 0;
		for (const kilobytes of [0, 40, 300]) {
			network.write(++version);
			fillUp(disk, kilobytes);
			const { code, output } = await network.run('build');
			if (code !== 0) expect([code, output]).toEqual([code, expect.stringMatching(/磁盘满了/)]);
			if (code !== 0) named++;
			expect([kilobytes, faultsIn(network.layout)]).toEqual([kilobytes, []]);
			unlinkSync(join(disk, 'filler'));
			await finished(network, version);
		}
		expect(named).toBeGreaterThan(1);
		expect((await readers.stop()).faults).toEqual([]);
	},
	300_000,
);

test('atomic: without permission to write nothing readers get is touched, the reason is named, and with permission all goes on', async () => {
	const folder = scratchFolder();
	const network = faultNetwork(folder);
	const { layout } = network;
	network.write(1);
	// For root nothing is forbidden, so somebody else builds.
	const as = isRoot ? NOBODY : undefined;
	ownTheme(layout);
	const own = () => isRoot && execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, folder, layout.content]);
	const build = () => network.run('build', [], as === undefined ? {} : { as });
	await finished(network, 1);
	let version = 1;
	for (const closed of [layout.publicRoot, layout.store, join(layout.releases, 'wutong')]) {
		network.write(++version);
		own();
		chmodSync(closed, 0o555);
		const { code, output } = await build();
		chmodSync(closed, 0o755);
		expect([closed, code, output]).toEqual([
			closed,
			expect.toSatisfy((one) => one === 1 || one === 3),
			expect.stringContaining('没有权限'),
		]);
		expect([closed, faultsIn(layout)]).toEqual([closed, []]);
		expect(await build()).toMatchObject({ code: 0 });
		expect([closed, faultsIn(layout), leftoversIn(layout)]).toEqual([closed, [], []]);
		expect(pageOf(network, 'wutong')).toContain(`第${version}版`);
	}
	const file = 'branches/wutong/news/2026-03-10-di-0.md';
	network.write(++version);
	chmodSync(join(layout.content, file), 0);
	own();
	const { code, output } = await build();
	expect([code, output]).toEqual([1, expect.stringContaining(file)]);
	expect(pageOf(network, 'wutong')).toContain(`第${version - 1}版`);
	expect(pageOf(network, 'songbai')).toContain(`第${version}版`);
	expect(faultsIn(layout)).toEqual([]);
});

test('contained: caches that were damaged, cut short or deleted are made again without being asked for', async () => {
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

test('contained: pages and manifests that were damaged are found and put right by “release verify --restore”', async () => {
	const network = faultNetwork();
	const { layout } = network;
	network.write(1);
	await finished(network, 1);
	const files = filesIn(join(layout.releases, 'wutong'));
	truncateSync(files.find((file) => file.endsWith('/news/index.html'))!, 100);
	expect(faultsIn(layout)).toEqual([expect.stringContaining('news/index.html is not what was made')]);
	truncateSync(files.find((file) => file.endsWith('manifest.json'))!, 100);
	expect((await network.run('release', ['verify'])).code).toBe(1);
	const { code, output } = await network.run('release', ['verify', '--restore']);
	expect([code, output]).toEqual([0, output]);
	await finished(network, 1);
});

test('contained: a clock set back, and files from the future, neither stop a build nor hide a change', async () => {
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

test('atomic: of two builds at once the second says for whom it waits, and both end well', async () => {
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

test('contained: of 134 branches 20 are broken: 114 are released, 20 stay at their last good release, and every reason is named', async () => {
	const slugs = ['ting-tao', ...Array.from({ length: 133 }, (_, index) => `zhi-bu-${index}`)];
	const broken = slugs.filter((_, index) => index % 6 === 3).slice(0, 20);
	const network = faultNetwork(scratchFolder(), slugs);
	const { layout } = network;
	network.write(1);
	const build = () => runBuild(layout.content, layout.publicRoot);
	expect(await build()).toMatchObject({ exitCode: 0 });
	network.write(2);
	for (const [index, slug] of broken.entries()) writeFiles(layout.content, faultOf(slug, index));
	const report = await build();
	expect(report.exitCode).toBe(1);
	expect(report.kept.sort()).toEqual([...broken].sort());
	expect(report.written.filter((site) => site !== 'hub')).toHaveLength(114);
	for (const slug of slugs) expect(pageOf(network, slug)).toContain(`第${broken.includes(slug) ? 1 : 2}版`);
	for (const slug of broken) {
		const reasons = report.problems.filter(({ branch, severity }) => branch === slug && severity === 'must-fix');
		expect([slug, reasons.map(({ file }) => file)]).toEqual([
			slug,
			expect.arrayContaining([expect.stringContaining(slug)]),
		]);
	}
	expect(faultsIn(layout)).toEqual([]);
}, 300_000);

const NOBODY = 65_534;
const PICTURE = 'content/branches/tingtao/kitchen/2026-11-08-dou-fu-tang/一碗豆腐汤.jpg';

const pageOf = ({ layout }: FaultNetwork, slug: string): string =>
	readFileSync(join(layout.publicRoot, slug, 'news/index.html'), 'utf8');
