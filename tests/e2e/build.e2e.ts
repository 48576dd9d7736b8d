import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../scripts/build/digest-files.ts';
import { shelfOf } from '../../scripts/build/layout.ts';
import { writeFiles } from '../scratch-folder.ts';
import { branchFiles, entry, smallNetwork } from '../small-network.ts';
import { pagesOf } from './pages-of.ts';
import { scratchNetwork } from './scratch-network.ts';

const twoBranches = () => smallNetwork(branchFiles('lin-jiang', '临江支部'));

/** Every file of a folder with its bytes, links followed. */
function bytesOf(folder: string): Map<string, string> {
	return new Map(listFiles(folder).map((file) => [relative(folder, file), readFileSync(file, 'base64')]));
}

test('guarantee 3, same in, same out: two builds of one content at one time are byte-identical, in another folder too', async () => {
	const [one, two] = [scratchNetwork(twoBranches()), scratchNetwork(twoBranches())];
	await one.build();
	await two.build();
	const releases = bytesOf(one.layout.releases);
	expect(releases.size).toBeGreaterThan(60);
	expect(bytesOf(two.layout.releases)).toEqual(releases);
});

test('a second build with nothing changed renders nothing, not even from an empty memory', async () => {
	const { layout, build } = scratchNetwork(twoBranches());
	expect((await build()).written.sort()).toEqual(['hub', 'lin-jiang', 'ting-tao']);
	expect(await build()).toMatchObject({ written: [], problems: [], exitCode: 0 });
	expect(await build('--force')).toMatchObject({ written: [] });
	expect(readdirSync(join(layout.releases, 'ting-tao'))).toHaveLength(1);
});

test('a change in one branch gives that branch and the hub a new release, and no other', async () => {
	const { layout, build } = scratchNetwork(twoBranches());
	await build();
	writeFiles(layout.content, {
		'branches/lin-jiang/news/2026-04-01-xin.md': entry('新消息', '2026-04-01', '今天有新消息。'),
	});
	expect((await build()).written.sort()).toEqual(['hub', 'lin-jiang']);
	expect(readFileSync(join(layout.publicRoot, 'index.html'), 'utf8')).toContain('新消息');
});

test('guarantee 4, contained: a branch with a mistake keeps its last good release, the others go on, and the reason is named', async () => {
	const { layout, build } = scratchNetwork(twoBranches());
	await build();
	const page = join(layout.publicRoot, 'lin-jiang/index.html');
	const before = readFileSync(page, 'utf8');
	writeFiles(layout.content, {
		'branches/lin-jiang/news/2026-04-01-cuo.md': '---\ntitle: 错\ndate: 昨天\n---\n',
		'branches/ting-tao/news/2026-04-01-dui.md': entry('对的', '2026-04-01', '字'),
	});
	const report = await build();
	expect(report).toMatchObject({ kept: ['lin-jiang'], written: ['ting-tao', 'hub'], exitCode: 1 });
	expect(report.problems).toMatchObject([
		{ branch: 'lin-jiang', file: 'branches/lin-jiang/news/2026-04-01-cuo.md', line: 3, rule: 'date-invalid' },
	]);
	expect(readFileSync(page, 'utf8')).toBe(before);
	writeFiles(layout.content, { 'branches/lin-jiang/news/2026-04-01-cuo.md': entry('改好了', '2026-04-01', '字') });
	expect(await build()).toMatchObject({ kept: [], written: ['lin-jiang', 'hub'], problems: [] });
});

test('an entry appears at its minute and goes at its minute, without a change to any file', async () => {
	const timed = entry('定时的消息', '2026-05-01', '字', 'publishAt: 2026-05-01T08:00\nexpireAt: 2026-05-02T08:00\n');
	const { layout, build } = scratchNetwork(smallNetwork({ 'branches/ting-tao/news/2026-05-01-ding-shi.md': timed }));
	const page = join(layout.publicRoot, 'ting-tao/news/2026-05-01-ding-shi/index.html');
	await build('--now', '2026-05-01T07:59');
	expect(existsSync(page)).toBe(false);
	await build('--now', '2026-05-01T08:00');
	expect(existsSync(page)).toBe(true);
	expect((await build('--now', '2026-05-02T07:59')).written).not.toContain('ting-tao');
	await build('--now', '2026-05-02T08:00');
	expect(existsSync(page)).toBe(false);
	await build('--now', '2026-05-01T12:00');
	expect(existsSync(page)).toBe(true);
});

test('a branch that is not live is not public, and one that is taken away leaves nothing', async () => {
	const { layout, build } = scratchNetwork(twoBranches());
	await build();
	writeFiles(layout.content, { 'branches/lin-jiang/branch.yml': 'name: 临江支部\nstatus: preparing\n' });
	await build();
	expect(existsSync(join(layout.publicRoot, 'lin-jiang'))).toBe(false);
	expect(readFileSync(join(layout.publicRoot, 'index.html'), 'utf8')).not.toContain('临江支部');
	rmSync(join(layout.content, 'branches/lin-jiang'), { recursive: true });
	await build();
	for (const shelf of [shelfOf(layout, 'public'), shelfOf(layout, 'members')]) {
		expect(listFiles(shelf.releases).filter((file) => file.includes('lin-jiang'))).toEqual([]);
		expect(readdirSync(shelf.root)).not.toContain('lin-jiang');
	}
});

test('drafts, members’ entries and what has expired are in no public file', async () => {
	const hidden = {
		'branches/ting-tao/news/2026-05-01-cao-gao.md': entry('秘密草稿甲', '2026-05-01', '秘密草稿正文', 'draft: true\n'),
		'branches/ting-tao/news/2026-05-01-dang-yuan.md': entry(
			'秘密党员乙',
			'2026-05-01',
			'秘密党员正文',
			'audience: members\n',
		),
		'branches/ting-tao/news/2026-05-01-guo-qi.md': entry(
			'秘密过期丙',
			'2026-05-01',
			'秘密过期正文',
			'expireAt: 2026-06-01\n',
		),
		'branches/ting-tao/news/2026-05-01-wei-lai.md': entry(
			'秘密未来丁',
			'2026-05-01',
			'秘密未来正文',
			'publishAt: 2027-06-01\n',
		),
	};
	const { layout, build } = scratchNetwork(smallNetwork(hidden));
	await build();
	const leaking = listFiles(layout.releases).filter((file) => readFileSync(file, 'utf8').includes('秘密'));
	expect(leaking).toEqual([]);
});

test('every release is described by its manifest, file by file', async () => {
	const { layout, build } = scratchNetwork(smallNetwork());
	await build();
	const [id = ''] = readdirSync(join(layout.releases, 'ting-tao'));
	const home = join(layout.releases, 'ting-tao', id);
	const { files, now } = JSON.parse(readFileSync(join(home, 'manifest.json'), 'utf8'));
	expect(now).toBe('2026-11-21T09:00');
	expect(files.map(({ path }: { path: string }) => path)).toEqual(
		listFiles(join(home, 'site'))
			.map((file) => relative(join(home, 'site'), file))
			.sort(),
	);
});

test('old addresses of every form lead to the entry, and never take the place of a page', async () => {
	const aliases = ['xyz', 'topics/old', 'news/page/9', 'news/2019-07-01-jiu', 'a/b/c/d/', 'about', 'news', 'news/2026'];
	const moved = entry('搬过家的文章', '2026-04-01', '字', `aliases: [${aliases.join(', ')}]\n`);
	const { layout, build } = scratchNetwork(smallNetwork({ 'branches/ting-tao/news/2026-04-01-xin.md': moved }));
	expect(await build()).toMatchObject({ problems: [], kept: [] });
	const isMoved = (path: string) =>
		readFileSync(join(layout.publicRoot, 'ting-tao', path, 'index.html'), 'utf8').includes('http-equiv="refresh"');
	expect(aliases.map(isMoved)).toEqual([true, true, true, true, true, false, false, false]);
});

test('what is taken away is gone at once, even where a mistake elsewhere holds the branch back', async () => {
	const expiring = entry('要下线的', '2026-05-01', '秘密甲', 'expireAt: 2026-06-01\n');
	const { layout, build } = scratchNetwork(
		smallNetwork({
			'branches/ting-tao/news/2026-05-01-guo-qi.md': expiring,
			'branches/ting-tao/news/2026-05-02-dang-yuan.md': entry('给党员的', '2026-05-02', '秘密乙'),
			...branchFiles('lin-jiang', '临江支部'),
		}),
	);
	await build('--now', '2026-05-10');
	writeFiles(layout.content, {
		'branches/ting-tao/news/2026-03-14-kaifang-ri.md': '---\ntitle: 错\n---\n',
		'branches/ting-tao/news/2026-05-02-dang-yuan.md': entry('给党员的', '2026-05-02', '秘密乙', 'audience: members\n'),
		'branches/lin-jiang/branch.yml': 'name: 临江支部\nstatus: paused\nnmae: 错\n',
	});
	const report = await build('--now', '2026-06-10');
	expect(report.problems.map(({ rule }) => rule).sort()).toEqual(['field-missing', 'field-unknown']);
	const publicFiles = pagesOf(layout.publicRoot).map((page) =>
		readFileSync(join(layout.publicRoot, page, 'index.html'), 'utf8'),
	);
	expect(publicFiles.length).toBeGreaterThan(5);
	expect(publicFiles.filter((text) => /秘密|给党员的|要下线的|临江支部/.test(text))).toEqual([]);
	expect(existsSync(join(layout.publicRoot, 'lin-jiang'))).toBe(false);
});

test('deleted, emptied and corrupted pieces of the store are put right by the next build', async () => {
	const { layout, build } = scratchNetwork(twoBranches());
	await build();
	const [id = ''] = readdirSync(join(layout.releases, 'ting-tao'));
	for (const site of ['lin-jiang', '_hub']) rmSync(join(layout.releases, site), { recursive: true });
	writeFileSync(join(layout.releases, 'ting-tao', id, 'site/about/index.html'), '');
	writeFileSync(join(layout.state, 'ting-tao.state'), 'null');
	expect(await build()).toMatchObject({ problems: [], exitCode: 0 });
	for (const page of ['ting-tao/about/', 'lin-jiang/about/', 'branches/']) {
		expect(readFileSync(join(layout.publicRoot, page, 'index.html'), 'utf8')).toContain('支部');
	}
});

test('two builds at once take turns, and both leave the newest content public', async () => {
	const { layout, build } = scratchNetwork(twoBranches());
	await build();
	writeFiles(layout.content, { 'branches/lin-jiang/news/2026-04-01-xin.md': entry('同时生成', '2026-04-01', '字') });
	const reports = await Promise.all([build(), build('--force')]);
	expect(reports.flatMap(({ problems }) => problems)).toEqual([]);
	expect(readFileSync(join(layout.publicRoot, 'lin-jiang/index.html'), 'utf8')).toContain('同时生成');
	expect(readFileSync(join(layout.publicRoot, 'index.html'), 'utf8')).toContain('同时生成');
});
