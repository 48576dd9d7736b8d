import {
	existsSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHistory } from '../../scripts/build/history.ts';
import { layoutOf, shelfOf } from '../../scripts/build/layout.ts';
import { currentRelease } from '../../scripts/build/switch.ts';
import type { ListedSite } from '../../scripts/release/list-releases.ts';
import type { RollbackReport } from '../../scripts/release/roll-back.ts';
import type { VerifyReport } from '../../scripts/release/verify.ts';
import { writeFiles } from '../scratch-folder.ts';
import { branchFiles, entry, smallNetwork } from '../small-network.ts';
import { runRelease } from './run-release.ts';
import { scratchNetwork } from './scratch-network.ts';

const NOW = ['--now', '2026-11-21T09:00'];
const OPEN_DAY = 'branches/ting-tao/news/2026-03-14-kaifang-ri.md';
const news = (body: string, more = '') => entry('开放日来了四十位邻居', '2026-03-14', body, more);
const openDay = (body: string, more = '') => ({ [OPEN_DAY]: news(body, more) });

/** Two branches, of which 听涛楼 was built several times, each time with another text. */
async function built({
	words = ['第二版', '第三版'],
	more = {},
}: {
	words?: string[];
	more?: Record<string, string>;
} = {}) {
	const { layout, build } = scratchNetwork(smallNetwork({ ...branchFiles('lin-jiang', '临江支部'), ...more }));
	const write = (files: Record<string, string>) => writeFiles(layout.content, files);
	for (const word of words) {
		write(openDay(word));
		await build();
	}
	const page = (path = 'ting-tao/news/2026-03-14-kaifang-ri/') =>
		readFileSync(join(layout.publicRoot, path, 'index.html'), 'utf8');
	const rollback = (...args: string[]) => runRelease<RollbackReport>(layout, 'rollback', ...NOW, ...args);
	const id = () => currentRelease(shelfOf(layout, 'public'), 'ting-tao')!;
	return { layout, build, write, page, rollback, id };
}

test('what is live and what was is listed for every site, and fits on a terminal', async () => {
	const { layout, id } = await built();
	const { output, report, exitCode } = await runRelease<ListedSite[]>(layout, 'list');
	expect(exitCode).toBe(0);
	expect(report.map(({ site, earlier }) => [site, earlier.length])).toEqual([
		['_hub', 0],
		['ting-tao', 1],
		['lin-jiang', 0],
	]);
	expect(report[1]?.present).toMatchObject({ release: id(), now: '2026-11-21T09:00', pages: expect.any(Number) });
	expect(output).toContain('听涛楼联合支部');
	for (const line of output.split('\n')) expect([...line].length).toBeLessThan(101);
});

test('guarantee 1, atomic: going back needs no build, readers never get an error or a mixture, and it holds until the branch changes', async () => {
	const { layout, build, write, page, rollback } = await built({ words: ['第一版', '第二版', '第三版'] });
	const seen = new Set<string>();
	const faults: string[] = [];
	let isOver = false;
	const reader = (async () => {
		while (!isOver) {
			try {
				const html = page();
				const words = ['第一版', '第二版', '第三版'].filter((word) => html.includes(word));
				if (words.length !== 1) faults.push(`${words}`);
				seen.add(words.join());
				page('');
			} catch (error) {
				faults.push(`${error}`);
			}
			await new Promise(setImmediate);
		}
	})();
	expect((await rollback('--branch', 'ting-tao')).report.back).toHaveLength(1);
	expect(page()).toContain('第二版');
	expect((await rollback('--branch', 'ting-tao')).exitCode).toBe(0);
	expect(page()).toContain('第一版');
	const last = await rollback('--branch', 'ting-tao');
	expect([last.exitCode, last.output]).toEqual([1, expect.stringContaining('没有更早的版本')]);
	isOver = true;
	await reader;
	expect(faults).toEqual([]);
	expect(seen.size).toBeGreaterThan(1);

	expect(await build()).toMatchObject({ rendered: [], written: [] });
	await build('--force');
	await build('--now', '2026-11-25T09:00');
	expect(page()).toContain('第一版');
	write({ 'branches/lin-jiang/news/2026-03-20-b.md': entry('别的支部', '2026-03-20', '字。') });
	await build();
	expect(page()).toContain('第一版');
	write(openDay('第四版'));
	await build();
	expect(page()).toContain('第四版');
	// What was gone back from is not what the one before is.
	await rollback('--branch', 'ting-tao');
	expect(page()).toContain('第一版');
	expect(readHistory(layout, 'ting-tao').length).toBeLessThan(4);
});

test('the hub says what the branches say, and a version can be chosen, also a newer one', async () => {
	const { layout, write, build, page, rollback, id } = await built();
	const third = id();
	write({ 'branches/ting-tao/news/2026-04-01-xin.md': entry('只在新版里的消息', '2026-04-01', '字。') });
	await build();
	const fourth = id();
	expect(page('')).toContain('只在新版里的消息');
	await rollback('--branch', 'ting-tao', '--to', third.slice(0, 8));
	expect([id(), page('').includes('只在新版里的消息')]).toEqual([third, false]);
	await rollback('--branch', 'ting-tao', '--to', fourth.slice(0, 8));
	expect([id(), page('').includes('只在新版里的消息')]).toEqual([fourth, true]);
	expect(await build()).toMatchObject({ rendered: [], written: [] });
	const { report } = await runRelease<ListedSite[]>(layout, 'list', '--branch', 'ting-tao');
	expect(report[0]?.present.rolledBack).toBeUndefined();
});

/** What is taken back, by the branch that takes it back, and what whoever would go back is told. */
const TAKEN_BACK: Record<string, [file: string, text: string, words: string]> = {
	'che-gao': ['news/2026-03-14-kaifang-ri.md', news('第二版', 'withdrawn: true\n'), '撤下'],
	'nei-bu': ['news/2026-03-14-kaifang-ri.md', news('第二版', 'audience: members\n'), '撤下'],
	'guo-qi': ['news/2026-03-14-kaifang-ri.md', news('第二版', 'expireAt: 2026-06-01\n'), '撤下'],
	'che-hui': ['people/zhou-ming.yml', 'name: 周明\ngiven: 2026-02-01\nwithdrawn: 2026-10-01\n', '撤下'],
	// Nobody is named in it any more, but in the version before.
	'gai-kou': ['people/zhou-ming.yml', 'name: 周明\ngiven: 2026-02-01\naudience: members\n', '同意'],
	'zan-ting': ['branch.yml', 'name: 暂停支部\nstatus: paused\n', '暂停'],
};

test('nobody goes back to what was withdrawn, hidden or has expired, whether that was built or only written', async () => {
	const slugs = Object.keys(TAKEN_BACK);
	const { layout, build } = scratchNetwork(
		smallNetwork(Object.assign({}, ...slugs.map((slug) => branchFiles(slug, `${slug}支部`)))),
	);
	const write = (slug: string, path: string, text: string) =>
		writeFiles(layout.content, { [`branches/${slug}/${path}`]: text });
	const ids = () => slugs.map((slug) => currentRelease(shelfOf(layout, 'public'), slug));
	const rollback = () => runRelease<RollbackReport>(layout, 'rollback', ...NOW, '--branch', ...slugs);
	await build();
	for (const slug of slugs) write(slug, 'news/2026-03-14-kaifang-ri.md', news('第二版'));
	write('gai-kou', 'stories/2026-03-01-lao-zhou.md', entry('匿名', '2026-03-01', '字。', 'person: 一位党员\n'));
	await build();
	for (const [slug, [file, text]] of Object.entries(TAKEN_BACK)) write(slug, file, text);
	for (const isBuilt of [false, true]) {
		if (isBuilt) await build();
		const before = ids();
		const { exitCode, output, report } = await rollback();
		expect([exitCode, report.back, ids()]).toEqual([1, [], before]);
		for (const [slug, [, , words]] of Object.entries(TAKEN_BACK))
			expect(output).toMatch(new RegExp(`^${slug}：.*${words}`, 'm'));
	}
	// Nobody else on the machine can read what is gone.
	expect(slugs.flatMap((slug) => readdirSync(join(layout.releases, slug)))).toEqual(ids());
});

test('an older version stays where time goes on, until something it shows expires', async () => {
	const { build, write, page, rollback } = await built();
	write({
		...openDay('第四版', 'expireAt: 2026-12-01\n'),
		'branches/ting-tao/news/2026-04-01-xin.md': entry('定时的消息', '2026-04-01', '字。', 'publishAt: 2026-11-25\n'),
	});
	await build();
	await rollback('--branch', 'ting-tao');
	await build('--now', '2026-11-26T09:00');
	expect(page()).toContain('第三版');
	await build('--now', '2026-12-02T09:00');
	expect(() => page()).toThrow();
	expect(page('ting-tao/news/2026-04-01-xin/')).toContain('定时的消息');
});

test('the whole network goes back together, public and members alike, to before its last change', async () => {
	const { layout, build, page, rollback } = await built({
		words: ['第一版'],
		more: {
			'branches/ting-tao/news/2026-05-01-nei.md': entry('给党员的', '2026-05-01', '字。', 'audience: members\n'),
		},
	});
	const network = readFileSync(join(layout.content, 'network.yml'), 'utf8');
	writeFiles(layout.content, { 'network.yml': network.replace('支部网', '坏掉的网') });
	await build();
	const inside = shelfOf(layout, 'members');
	const broken = currentRelease(inside, 'ting-tao');
	expect(page('lin-jiang/')).toContain('坏掉的网');
	const { exitCode, report } = await rollback('--all');
	expect([exitCode, report.back.length]).toEqual([0, 2]);
	for (const site of ['ting-tao/', 'lin-jiang/']) expect(page(site)).not.toContain('坏掉的网');
	expect(currentRelease(inside, 'ting-tao')).not.toBe(broken);
	await build();
	for (const site of ['ting-tao/', 'lin-jiang/']) expect(page(site)).not.toContain('坏掉的网');
});

test('earlier versions are closed to others, take no room for what is the same, and are pruned', async () => {
	const { layout, id } = await built();
	const home = join(layout.releases, 'ting-tao');
	const modes = readdirSync(home).map((name) => [name === id(), statSync(join(home, name)).mode & 0o077]);
	expect(modes.filter(([isLive, open]) => isLive !== (open !== 0))).toEqual([]);
	expect(statSync(join(home, id(), 'site/about/index.html')).nlink).toBe(2);
	const ofAnotherNode = join(layout.program, 'v20.0.0-x64-0-0');
	writeFiles(ofAnotherNode, { a1b2c3d4: '' });
	utimesSync(ofAnotherNode, new Date('2026-01-01'), new Date('2026-01-01'));
	const { output } = await runRelease(layout, 'prune', '--keep', '1');
	expect(output).toContain('程序缓存 1 个');
	expect([existsSync(ofAnotherNode), readdirSync(layout.program).length]).toEqual([false, 1]);
	expect(readdirSync(home)).toEqual([id()]);
});

test('what somebody went back to stays although what is remembered of it was deleted, until the branch changes', async () => {
	const { layout, build, write, page, rollback, id } = await built();
	await rollback('--branch', 'ting-tao');
	const older = id();
	rmSync(layout.state, { recursive: true });
	expect((await build('--branch', 'lin-jiang')).exitCode).toBe(0);
	expect([id(), page('branches/').includes('听涛')]).toEqual([older, true]);
	await build();
	expect([id(), page()]).toEqual([older, expect.stringContaining('第二版')]);
	write(openDay('第四版'));
	await build();
	rmSync(layout.state, { recursive: true });
	await build();
	expect(page()).toContain('第四版');
});

test('verify names what was changed, is missing, was added or leads elsewhere, and puts it right', async () => {
	const { layout, build, page } = await built();
	const verify = (...args: string[]) => runRelease<VerifyReport>(layout, 'verify', ...NOW, ...args);
	expect(await verify()).toMatchObject({ exitCode: 0, report: { findings: [] } });
	const at = (path: string) => join(layout.publicRoot, path);
	const replace = (path: string, text: string) => {
		writeFileSync(`${at(path)}.new`, text);
		renameSync(`${at(path)}.new`, at(path));
	};
	const whole = page('ting-tao/about/');
	// One byte, in place: it is wrong in every release that shares the file.
	writeFileSync(at('ting-tao/about/index.html'), whole.replace('听', '厅'));
	replace('lin-jiang/index.html', '<h1>被改过</h1>');
	rmSync(at('ting-tao/feed.xml'));
	replace('ting-tao/_theme/extra.js', 'alert(1)');
	rmSync(at('lin-jiang/news'), { recursive: true });
	symlinkSync('/etc', at('lin-jiang/news'));
	writeFileSync(at('phishing.html'), '<form>');
	symlinkSync('/etc', at('etc'));
	rmSync(at('branches'));
	symlinkSync('/tmp', at('branches'));
	const style = readdirSync(at('ting-tao/_theme')).find((name) => name.endsWith('.css'))!;
	replace(`ting-tao/_theme/${style}`, 'body{}');

	const found = await verify();
	expect(found.exitCode).toBe(1);
	const name = ({ file }: { file: string }) => file.replace(/^.*\/(?:dist|site)\//, '');
	const said = found.report.findings.map((one) => `${one.what} ${name(one)}`);
	for (const line of [
		'changed about/index.html',
		'changed index.html',
		'missing feed.xml',
		'added _theme/extra.js',
		'added news',
		'missing news/index.html',
		'added phishing.html',
		'added etc',
		'bent branches',
		`changed _theme/${style}`,
	])
		expect(said).toContain(line);
	expect(found.output).toContain('内容被改过');

	const mended = await verify('--restore');
	expect([mended.exitCode, mended.report.broken]).toEqual([0, []]);
	expect(page('ting-tao/about/')).toBe(whole);
	expect(readdirSync(layout.publicRoot)).not.toContain('phishing.html');
	expect(page('branches/')).toContain('临江支部');
	expect(await verify()).toMatchObject({ exitCode: 0, report: { findings: [] } });
	expect(await build()).toMatchObject({ written: [] });
});

test('a slip in a name or a folder is said, and never looks like “all is well”', async () => {
	const { layout } = await built({ words: ['第一版', '第二版', '第三版'] });
	for (const verb of ['list', 'verify', 'prune'] as const)
		expect(await runRelease(layout, verb, '--branch', 'tingtao')).toMatchObject({
			exitCode: 2,
			output: expect.stringContaining('没有生成过这个支部：tingtao'),
		});
	const nowhere = layoutOf(layout.content, `${layout.publicRoot}-elsewhere`);
	for (const [verb, ...args] of [['verify'], ['prune'], ['rollback', '--all']] as const)
		expect(await runRelease(nowhere, verb, ...args)).toMatchObject({
			exitCode: 2,
			output: expect.stringContaining('还没有生成过网站'),
		});
	expect(existsSync(nowhere.store)).toBe(false);
	expect(await runRelease(layout, 'rollback', '--branch', 'ting-tao', '--to', '')).toMatchObject({ exitCode: 2 });
});

test('versions of named branches alone are pruned, and none that can be gone back to because what is remembered was deleted', async () => {
	const { layout, rollback } = await built({ words: ['第一版', '第二版', '第三版'] });
	const releases = (slug: string) => readdirSync(join(layout.releases, slug)).length;
	expect(releases('ting-tao')).toBe(3);
	await runRelease(layout, 'prune', '--keep', '1', '--branch', 'lin-jiang');
	rmSync(layout.state, { recursive: true });
	await runRelease(layout, 'prune');
	expect(releases('ting-tao')).toBe(3);
	expect(readHistory(layout, 'ting-tao')).toHaveLength(2);
	await runRelease(layout, 'prune', '--keep', '1', '--branch', 'ting-tao');
	expect(releases('ting-tao')).toBe(1);
	expect((await rollback('--branch', 'ting-tao')).exitCode).toBe(1);
});

test('a hub of which nothing but its links is left is built again, and no branch vanishes from it because what is remembered was lost', async () => {
	const { layout, build } = await built();
	rmSync(layout.state, { recursive: true });
	rmSync(join(layout.releases, '_hub'), { recursive: true });
	expect((await runRelease(layout, 'verify')).exitCode).toBe(1);
	expect((await runRelease(layout, 'verify', '--restore', ...NOW)).exitCode).toBe(0);
	const named = () => readFileSync(join(layout.publicRoot, 'branches/index.html'), 'utf8');
	expect(named()).toContain('临江支部');
	// One branch is published where nothing is remembered, or something damaged, of the others.
	rmSync(layout.state, { recursive: true });
	await build('--branch', 'ting-tao');
	expect(named()).toContain('临江支部');
	writeFileSync(join(layout.state, 'lin-jiang.state'), 'damaged');
	await build('--branch', 'ting-tao');
	expect(named()).toContain('临江支部');
});
