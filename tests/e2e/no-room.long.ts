import { execFileSync } from 'node:child_process';
import { chmodSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { faultNetwork, pageOf, startReaders } from './fault-network.ts';
import { finished } from './kill.ts';
import { ownTheme } from './own-theme.ts';
import { fillUp, mayMount, smallDisk } from './small-disk.ts';
import { faultsIn, leftoversIn } from './whole-root.ts';

const isRoot = process.getuid?.() === 0;

test.skipIf(!isRoot || !mayMount())(
	'guarantee 1, atomic: a full disk (skipped where no small disk may be mounted) leaves what readers get as it was, is named, and is forgotten once there is room',
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

test('guarantee 1, atomic: without permission to write nothing readers get is touched, the reason is named, and with permission all goes on', async () => {
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

const NOBODY = 65_534;
