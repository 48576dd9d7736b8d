import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../scratch-folder.ts';
import { branchFiles, entry, smallNetwork } from '../small-network.ts';
import { scratchNetwork } from './scratch-network.ts';

const FILE = 'branches/ting-tao/news/2026-03-15-pian.md';
const ID = '11010519491231002X';

const network = (more: Record<string, string> = {}) =>
	scratchNetwork(smallNetwork({ ...branchFiles('lin-jiang', '临江楼联合支部'), ...more }));
const told = (problems: { file: string; rule: string }[]) =>
	problems.filter(({ file }) => file === FILE).map(({ rule }) => rule);

test('a build judges by the rules: what must be fixed keeps its own branch, advice is told until it is followed', async () => {
	const { layout, build } = network({ [FILE]: entry('一篇', '2026-03-15', '# 一级标题\n\n字。') });
	const page = (slug: string) => join(layout.publicRoot, slug, 'news/2026-03-15-pian/index.html');
	const first = await build();
	expect(first.exitCode).toBe(0);
	expect(told(first.problems)).toContain('heading-level');

	writeFiles(layout.content, { 'branches/lin-jiang/motto.txt': '' });
	const second = await build();
	expect(second.unchanged).toContain('ting-tao');
	expect(told(second.problems)).toEqual(told(first.problems));

	writeFiles(layout.content, { [FILE]: entry('一篇', '2026-03-15', `# 一级标题\n\n身份证号 ${ID}。`) });
	const third = await build();
	expect(third).toMatchObject({ exitCode: 1, kept: ['ting-tao'] });
	expect(told(third.problems)).toContain('identity-number');
	expect(JSON.stringify(third.problems)).not.toContain(ID);
	expect(readFileSync(page('ting-tao'), 'utf8')).not.toContain(ID);

	const overrule = 'overrule: [{ rule: heading-level, reason: 原文就是这样 }]\n';
	writeFiles(layout.content, { [FILE]: entry('一篇', '2026-03-15', '# 一级标题\n\n字。', overrule) });
	const last = await build();
	expect(last.exitCode).toBe(0);
	expect(told(last.problems)).not.toContain('heading-level');
	expect(told(last.problems)).not.toContain('overrule-unused');
});

test('a shared text that gives somebody away is left out everywhere, and nobody is held back', async () => {
	const shared = 'shared:\n  - { id: dang-ke, collection: study, title: 党课 }\n';
	const lesson = (id: string) => join('dang-ke', id, 'index.html');
	const { layout, build } = network({
		'network.yml': `${smallNetwork()['network.yml']}${shared}`,
		'shared/dang-ke/di-yi-ke.md': entry('第一课', '2026-01-01', '课文。'),
		'shared/dang-ke/di-er-ke.md': entry('第二课', '2026-01-02', `身份证号 ${ID}。`),
	});
	const { kept, problems } = await build();
	expect(kept).toEqual([]);
	expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toContain('shared/dang-ke/di-er-ke.md identity-number');
	for (const site of ['ting-tao', 'shared']) {
		expect(existsSync(join(layout.publicRoot, site, lesson('di-yi-ke'))), site).toBe(true);
		expect(existsSync(join(layout.publicRoot, site, lesson('di-er-ke'))), site).toBe(false);
	}
});

test('a number in the network’s own texts stands on no page: everything stays as it was until it is gone', async () => {
	const { layout, build } = network();
	await build();
	const hub = join(layout.publicRoot, 'index.html');
	const before = readFileSync(hub, 'utf8');
	writeFiles(layout.content, {
		'network.yml': `${smallNetwork()['network.yml']}contact: 找张明 138 1234 5678\n`,
		[FILE]: entry('又一篇', '2026-03-15', '字。'),
	});
	expect(await build()).toMatchObject({ exitCode: 1, problems: [{ file: 'network.yml', rule: 'mobile-number' }] });
	expect(readFileSync(hub, 'utf8')).toBe(before);
	expect(existsSync(join(layout.publicRoot, 'ting-tao/news/2026-03-15-pian/index.html'))).toBe(false);

	writeFiles(layout.content, { 'network.yml': `${smallNetwork()['network.yml']}contact: 021-5550 0101\n` });
	expect((await build()).exitCode).toBe(0);
	expect(existsSync(join(layout.publicRoot, 'ting-tao/news/2026-03-15-pian/index.html'))).toBe(true);
});
