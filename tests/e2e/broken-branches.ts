import { expect } from 'vitest';
import { scratchFolder, writeFiles } from '../scratch-folder.ts';
import { faultOf } from './damage.ts';
import { faultNetwork, pageOf } from './fault-network.ts';
import { runBuild } from './run-build.ts';
import { faultsIn } from './whole-root.ts';

/** Breaks some branches of a network in turn by every kind of mistake, and looks that nobody else waits for them. */
export async function breakBranches(branches: number, mistakes: number): Promise<void> {
	const slugs = ['ting-tao', ...Array.from({ length: branches - 1 }, (_, index) => `zhi-bu-${index}`)];
	const broken = slugs.filter((_, index) => index % 6 === 3).slice(0, mistakes);
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
	expect(report.written.filter((site) => site !== 'hub')).toHaveLength(branches - mistakes);
	for (const slug of slugs) expect(pageOf(network, slug)).toContain(`第${broken.includes(slug) ? 1 : 2}版`);
	for (const slug of broken) {
		const reasons = report.problems.filter(({ branch, severity }) => branch === slug && severity === 'must-fix');
		expect([slug, reasons.map(({ file }) => file)]).toEqual([
			slug,
			expect.arrayContaining([expect.stringContaining(slug)]),
		]);
	}
	expect(faultsIn(layout)).toEqual([]);
}
