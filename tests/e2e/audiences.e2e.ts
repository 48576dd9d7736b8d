import { existsSync, readdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../scripts/build/digest-files.ts';
import { shelfOf } from '../../scripts/build/layout.ts';
import { writeFiles } from '../scratch-folder.ts';
import { branchFiles, entry, smallNetwork } from '../small-network.ts';
import { findLeaks } from './find-leaks.ts';
import { scratchNetwork } from './scratch-network.ts';

const MEMBERS_ONLY = {
	'branches/ting-tao/news/2026-05-01-nei.md': entry('给党员的', '2026-05-01', '字', 'audience: members\n'),
};

test('members get a whole site of their own where they may see more, closed to others, and none where they may not', async () => {
	const { layout, build } = scratchNetwork(smallNetwork({ ...branchFiles('lin-jiang', '临江支部'), ...MEMBERS_ONLY }));
	await build();
	const { root, releases } = shelfOf(layout, 'members');
	expect(readdirSync(root)).toEqual(['ting-tao']);
	expect(statSync(layout.private).mode & 0o777).toBe(0o700);
	const site = join(root, 'ting-tao');
	for (const file of [
		'index.html',
		'about/index.html',
		'404.html',
		'news/2026-05-01-nei/index.html',
		'search/index/start.bin',
		'_theme',
	]) {
		expect(existsSync(join(site, file)), file).toBe(true);
	}
	const links = readdirSync(layout.publicRoot).map((name) => readlinkSync(join(layout.publicRoot, name)));
	expect(links.filter((target) => target.includes('private'))).toEqual([]);

	writeFiles(layout.content, {
		'branches/ting-tao/news/2026-05-01-nei.md': entry('改过的', '2026-05-01', '字', 'audience: members\n'),
	});
	expect((await build()).rendered).toEqual(['ting-tao']);
	expect(readdirSync(join(releases, 'ting-tao'))).toHaveLength(2);
	expect(await build()).toMatchObject({ rendered: [], written: [] });

	writeFiles(layout.content, { 'branches/ting-tao/news/2026-05-01-nei.md': entry('公开了', '2026-05-01', '字') });
	await build();
	expect(readdirSync(root)).toEqual([]);
	// The version before, whose note has since been made public, may still be gone back to.
	expect(readdirSync(join(releases, 'ting-tao'))).toHaveLength(2);
	expect(existsSync(join(layout.publicRoot, 'ting-tao/news/2026-05-01-nei/index.html'))).toBe(true);
});

test('a paused branch is one page with its name, one in preparation is nowhere in public, and members have both', async () => {
	const { layout, build } = scratchNetwork(smallNetwork(branchFiles('lin-jiang', '临江支部')));
	await build();
	const members = shelfOf(layout, 'members').root;
	const hubWithout = (page: string) =>
		listFiles(join(layout.publicRoot, '.hub/'))
			.filter((file) => /\.(?:html|xml)$/.test(file) && !file.includes(`/${page}`))
			.map((file) => readFileSync(file, 'utf8'))
			.join();
	expect(hubWithout('branches/')).toContain('临江支部');
	writeFiles(layout.content, { 'branches/lin-jiang/branch.yml': 'name: 临江支部\nstatus: paused\n' });
	await build();
	expect(listFiles(join(layout.publicRoot, 'lin-jiang/')).filter((file) => file.endsWith('.html'))).toHaveLength(2);
	expect(readFileSync(join(layout.publicRoot, 'lin-jiang/index.html'), 'utf8')).toContain('临江支部');
	expect(hubWithout('branches/')).not.toContain('临江支部');
	expect(readFileSync(join(layout.publicRoot, 'branches/index.html'), 'utf8')).toContain('临江支部</a>');
	expect(existsSync(join(members, 'lin-jiang/news/2026-03-14-kaifang-ri/index.html'))).toBe(true);

	writeFiles(layout.content, { 'branches/lin-jiang/branch.yml': 'name: 临江支部\nstatus: preparing\n' });
	await build();
	expect(hubWithout('nothing')).not.toContain('临江支部');
	expect(existsSync(join(layout.publicRoot, 'lin-jiang'))).toBe(false);
	expect(listFiles(join(layout.releases, 'lin-jiang/')).filter((file) => file.includes('kaifang-ri'))).toEqual([]);
	expect(existsSync(join(members, 'lin-jiang/index.html'))).toBe(true);

	writeFiles(layout.content, { 'branches/lin-jiang/branch.yml': 'name: 临江支部\nstatus: live\n' });
	await build();
	expect(existsSync(join(layout.publicRoot, 'lin-jiang/news/index.html'))).toBe(true);
	expect(readdirSync(members)).toEqual([]);
});

test('whoever pauses a branch succeeds although an entry or another line of its settings is wrong', async () => {
	const { layout, build } = scratchNetwork(smallNetwork(MEMBERS_ONLY));
	await build();
	writeFiles(layout.content, {
		'branches/ting-tao/branch.yml': 'name: 听涛楼联合支部\nstatus: paused\n',
		'branches/ting-tao/news/2026-03-14-kaifang-ri.md': '---\ntitle: 错\n---\n',
	});
	expect((await build()).problems).toMatchObject([{ rule: 'field-missing' }]);
	expect(existsSync(join(layout.publicRoot, 'ting-tao/news'))).toBe(false);
	expect(existsSync(join(layout.publicRoot, 'ting-tao/index.html'))).toBe(true);

	writeFiles(layout.content, { 'branches/ting-tao/branch.yml': 'name: 听涛楼联合支部\nstatus: paused\nnmae: 错\n' });
	expect((await build()).problems.map(({ rule }) => rule)).toContain('field-unknown');
	expect(existsSync(join(layout.publicRoot, 'ting-tao'))).toBe(false);
	expect(existsSync(join(shelfOf(layout, 'members').root, 'ting-tao/news/index.html'))).toBe(true);
});

test('who takes a consent back, or whose consent ends, is gone from every place at once, even where another entry is wrong', async () => {
	const story = (name: string, id: string) =>
		entry(`${name}的故事`, '2026-05-01', '字。', `person: ${name}\npeople: [${id}]\ntags: [故事]\n`);
	const { layout, build } = scratchNetwork(
		smallNetwork({
			'branches/ting-tao/people/a.yml': 'name: 甲乙丙\ngiven: 2026-01-01\n',
			'branches/ting-tao/people/b.yml': 'name: 丁戊己\ngiven: 2026-01-01\nuntil: 2026-05-31\n',
			'branches/ting-tao/stories/2026-05-01-a.md': story('甲乙丙', 'a'),
			'branches/ting-tao/stories/2026-05-01-b.md': story('丁戊己', 'b'),
			'branches/ting-tao/news/2026-05-02-c.md': entry('一起修桥', '2026-05-02', '甲乙丙带头。'),
			'branches/ting-tao/records/2026-05-03-d.md': entry(
				'开会',
				'2026-05-03',
				'谈了庚辛。',
				'meeting: general\nminutesFor: public\n',
			),
			'branches/ting-tao/face.yml': `columns:\n${['news', 'stories', 'records'].map((id) => `  - { id: ${id}, collection: ${id}, title: 栏目 }\n`).join('')}`,
		}),
	);
	const shown = () => findLeaks([layout.publicRoot], [{ of: '', words: new Set(['甲乙丙', '丁戊己', '庚辛']) }]);
	const names = async () => [...new Set((await shown()).leaks.map(({ word }) => word))].sort();
	expect((await build('--now', '2026-05-31T23:59')).problems.filter(({ severity }) => severity === 'must-fix')).toEqual(
		[],
	);
	expect(await names()).toEqual(['丁戊己', '庚辛', '甲乙丙']);
	expect((await build('--now', '2026-06-01T00:00')).problems.map(({ rule }) => rule)).toContain('consent-ended');
	expect(await names()).toEqual(['庚辛', '甲乙丙']);

	writeFiles(layout.content, {
		'branches/ting-tao/people/a.yml': 'name: 甲乙丙\ngiven: 2026-01-01\nwithdrawn: 2026-06-02\n',
		'branches/ting-tao/news/2026-03-14-kaifang-ri.md': '---\ntitle: 错\n---\n',
	});
	const { problems } = await build('--now', '2026-06-02T09:00');
	expect(problems.map(({ rule }) => rule)).toEqual(
		expect.arrayContaining(['consent-withdrawn', 'person-withdrawn-named', 'field-missing']),
	);
	expect(problems.map((one) => JSON.stringify(one))).toHaveLength(
		new Set(problems.map((one) => JSON.stringify(one))).size,
	);
	expect(await names()).toEqual(['庚辛']);

	const minutes = join(layout.content, 'branches/ting-tao/records/2026-05-03-d.md');
	writeFileSync(minutes, readFileSync(minutes, 'utf8').replace('minutesFor: public', 'minutesFor: members'));
	await build('--now', '2026-06-02T09:01');
	expect(await names()).toEqual([]);
	expect(existsSync(join(layout.publicRoot, 'ting-tao/records/2026-05-03-d/index.html'))).toBe(true);
});

test('whoever hides an entry or takes a consent back succeeds although a line of that very file is wrong', async () => {
	const bell = 'branches/ting-tao/news/2026-05-04-bell.md';
	const written = (more: string, body = '铜铃挂好了。') => entry('铜铃', '2026-05-04', body, more);
	const consent = 'branches/ting-tao/people/a.yml';
	const before = {
		[bell]: written(''),
		[consent]: 'name: 甲乙丙\ngiven: 2026-01-01\n',
		'branches/ting-tao/people/b.yml': 'name: 丁戊己\ngiven: 2026-01-01\naudience: members\n',
		'branches/ting-tao/news/2026-05-05-name.md': entry('修桥', '2026-05-05', '甲乙丙带头。'),
	};
	const { layout, build } = scratchNetwork(smallNetwork(before));
	const names = async (root: string) => {
		const { leaks } = await findLeaks([root], [{ of: '', words: new Set(['铜铃', '甲乙丙']) }]);
		return [...new Set(leaks.map(({ word }) => word))].sort();
	};
	const change = async (files: Record<string, string>) => {
		writeFiles(layout.content, before);
		await build();
		expect(await names(layout.publicRoot)).toEqual(['甲乙丙', '铜铃']);
		writeFiles(layout.content, files);
		expect((await build()).problems.map(({ severity }) => severity)).toContain('must-fix');
		return names(layout.publicRoot);
	};
	for (const more of [
		'audience: members\nnei-rong: 1\n',
		'expireAt: 2026-06-01\nnei-rong: 1\n',
		'people: [b]\nnei-rong: 1\n',
	])
		expect(await change({ [bell]: written(more) }), more).toEqual(['甲乙丙']);
	expect(await change({ [bell]: written('audience: members\n', '铜铃。\n\n![铃](没有.jpg)') })).toEqual(['甲乙丙']);
	expect(await change({ [bell]: written('expireAt: 2027-06-01\nnei-rong: 1\n') })).toEqual(['甲乙丙', '铜铃']);
	expect(await change({ [consent]: `${before[consent]}withdrawn: 2026-6-2\n` })).toEqual(['铜铃']);
}, 120_000);
