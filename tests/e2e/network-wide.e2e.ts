import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../scratch-folder.ts';
import { entry } from '../small-network.ts';
import { scratchNetwork } from './scratch-network.ts';
import { branchesOf, files, networkYml, SLUGS } from './wide-network.ts';

const LONG = '一条写得很长很长的标题，长到搜索和微信里都要被截断，读的人也看不到后面写了什么';
test('a change of the whole network goes out in batches: own changes first, then a canary, then the rest; what fails too often stops it, and running it again goes on', async () => {
	const { layout, build } = scratchNetwork(files({ er: LONG, san: LONG }));
	await build();
	const home = (slug: string) => readFileSync(join(layout.publicRoot, slug, 'index.html'), 'utf8');

	const STRICT = 'policies: { rules: [{ rule: title-long, severity: must-fix }] }\n';
	writeFiles(layout.content, {
		'network.yml': networkYml('新名字', STRICT),
		'branches/wu/news/b.md': entry('书记刚写的', '2026-03-15', '字。'),
	});
	const stopped = await build('--batch', '2');
	expect(stopped.exitCode).toBe(1);
	expect(branchesOf(stopped.rendered).slice(0, 2)).toEqual(['wu', 'liu']);
	expect(stopped.halt?.reason).toContain('新出了必须修改的问题（er');
	const done = branchesOf(stopped.rendered);
	for (const slug of SLUGS) expect([slug, home(slug).includes('新名字')]).toEqual([slug, done.includes(slug)]);
	expect(stopped.halt).toMatchObject({ failing: ['er'], done: done.length - 1, left: SLUGS.length - done.length });

	writeFiles(layout.content, {
		'branches/er/news/a.md': entry('改短了', '2026-03-14', '字。'),
		'branches/san/news/a.md': entry('改短了', '2026-03-14', '字。'),
	});
	const resumed = await build('--batch', '2');
	expect([resumed.exitCode, resumed.halt]).toEqual([0, undefined]);
	expect(branchesOf(resumed.rendered).sort()).toEqual(SLUGS.filter((slug) => !done.includes(slug)).sort());
	for (const slug of SLUGS) expect(home(slug)).toContain('新名字');
});

test('a canary that breaks stays as it was, and so does everybody else, the hub included', async () => {
	const { layout, build } = scratchNetwork(files({ liu: LONG }));
	await build();
	writeFiles(layout.content, {
		'network.yml': networkYml('新名字', 'policies: { rules: [{ rule: title-long, severity: must-fix }] }\n'),
	});
	const { halt, rendered, exitCode } = await build('--batch', '2');
	expect([exitCode, rendered]).toEqual([1, []]);
	expect(halt).toMatchObject({ reason: '先行支部 liu 新出了必须修改的问题', done: 0, left: SLUGS.length });
	for (const page of ['liu/index.html', 'yi/index.html', 'index.html'])
		expect(readFileSync(join(layout.publicRoot, page), 'utf8')).not.toContain('新名字');
});
