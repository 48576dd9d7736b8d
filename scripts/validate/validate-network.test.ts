import { execFile } from 'node:child_process';
import { existsSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { scratchFolder, writeFiles } from '../../tests/scratch-folder.ts';
import { branchFiles, entry, smallNetwork } from '../../tests/small-network.ts';
import { layoutOf } from '../build/layout.ts';
import { type ValidateOptions, validateNetwork } from './validate-network.ts';

const NOW = '2026-03-20T09:00';
const NEWS = 'branches/ting-tao/news';
const progress = { say() {}, step() {}, end() {} };

function network(more: Record<string, string> = {}) {
	const folder = scratchFolder();
	const content = join(folder, 'content');
	writeFiles(content, smallNetwork({ ...branchFiles('lin-jiang', '临江楼联合支部'), ...more }));
	const layout = layoutOf(content, join(folder, 'dist'));
	const run = (options: Partial<ValidateOptions> = {}) =>
		validateNetwork({ layout, only: [], now: NOW, progress, ...options });
	/** What must be fixed, and how many branches were judged to know it. */
	const mistakes = async (options: Partial<ValidateOptions> = {}) => {
		const { problems, judged } = await run(options);
		const mustFix = problems.filter(({ severity }) => severity === 'must-fix');
		return { judged, found: mustFix.map(({ file, line, rule }) => `${file}:${line} ${rule}`) };
	};
	return { content, layout, run, mistakes };
}

const WRONG = entry('写错了的一篇', '2026-03-15', '[脚本](javascript:alert(1))');

test('reading, composing and rules are reported together, by file and line', async () => {
	const { mistakes } = network({
		[`${NEWS}/2026-03-15-cuo.md`]: `${WRONG}\n![图](https://a.example/a.jpg)\n`,
		[`${NEWS}/2026-03-16-ri-qi.md`]: '---\ntitle: 日期\ndate: 14.3.2026\n---\n',
		'branches/lin-jiang/branch.yml': 'name: 临江\nstar: 9\n',
	});
	expect(await mistakes()).toEqual({
		judged: 2,
		found: [
			'branches/lin-jiang/branch.yml:2 number-range',
			`${NEWS}/2026-03-15-cuo.md:6 link-protocol`,
			`${NEWS}/2026-03-15-cuo.md:8 picture-remote`,
			`${NEWS}/2026-03-16-ri-qi.md:3 date-invalid`,
		],
	});
});

test('what comes later is judged today; what is wrong in a draft is advice', async () => {
	const later = WRONG.replace('date:', 'publishAt: 2026-06-01\ndate:');
	const draft = WRONG.replace('date:', 'draft: true\ndate:');
	const { mistakes, run } = network({ [`${NEWS}/2026-03-15-hou.md`]: later, [`${NEWS}/2026-03-16-cao-gao.md`]: draft });
	expect((await mistakes()).found).toEqual([`${NEWS}/2026-03-15-hou.md:7 link-protocol`]);
	const advice = (await run()).problems.find(({ file }) => file.endsWith('cao-gao.md'));
	expect(advice).toMatchObject({ rule: 'link-protocol', severity: 'should-fix', branch: 'ting-tao' });
});

test('what nobody touched is not judged again, and its problems are reported all the same', async () => {
	const { content, mistakes } = network({ [`${NEWS}/2026-03-15-cuo.md`]: WRONG });
	const found = [`${NEWS}/2026-03-15-cuo.md:6 link-protocol`];
	expect(await mistakes()).toEqual({ judged: 2, found });
	expect(await mistakes()).toEqual({ judged: 0, found });
	writeFileSync(join(content, NEWS, '2026-03-15-cuo.md'), entry('改好了的一篇', '2026-03-15', '字。'));
	expect(await mistakes()).toEqual({ judged: 1, found: [] });
});

test.each([
	['the network’s settings', 'network.yml', '\nmotto: 一句话\n'],
	['a shared text', 'shared/ke/2026-01-01-yi-ke.md', entry('一课', '2026-01-01', '字。')],
])('everything is judged again after a change of %s', async (_, path, text) => {
	const { content, mistakes } = network();
	await mistakes();
	const before = path === 'network.yml' ? String(smallNetwork()['network.yml']) : '';
	writeFiles(content, { [path]: before + text });
	expect((await mistakes()).judged).toBe(2);
	expect((await mistakes({ now: '2026-03-21T09:00' })).judged).toBe(2);
});

test('what is remembered may be deleted, spoilt or impossible to write', async () => {
	const { layout, mistakes } = network();
	await mistakes();
	const memory = join(layout.store, 'validate');
	for (const name of readdirSync(memory)) writeFileSync(join(memory, name), '{"key":1}');
	expect((await mistakes()).judged).toBe(2);
	rmSync(layout.store, { recursive: true });
	writeFileSync(layout.store, 'in the way');
	expect((await mistakes()).judged).toBe(2);
});

test('a picture that changed is judged again', async () => {
	const folder = 'branches/ting-tao/news/2026-03-15-tu';
	const { content, mistakes } = network({ [`${folder}/index.md`]: entry('图', '2026-03-15', '![图](a.jpg)') });
	writeFileSync(join(content, folder, 'a.jpg'), 'no picture');
	utimesSync(join(content, folder, 'a.jpg'), 1, 1);
	expect(await mistakes()).toEqual({ judged: 2, found: [`${folder}/index.md:6 picture-refused`] });
	rmSync(join(content, folder, 'a.jpg'));
	expect((await mistakes()).judged).toBe(1);
});

test('one branch can be asked for, and what it lacks for going live', async () => {
	const { content, run } = network();
	writeFileSync(
		join(content, 'network.yml'),
		`${smallNetwork()['network.yml']}launch: { entries: 5, introduction: true }\n`,
	);
	const report = await run({ only: ['ting-tao'], launch: 'ting-tao' });
	expect(report.branches).toBe(1);
	expect(report.launch?.missing).toEqual(['公开的文章还差 2 篇：要 5 篇，现有 3 篇。', '还没有写支部简介。']);
	await expect(run({ only: ['mei-you'] })).rejects.toThrow('没有这个支部：mei-you');
});

const run = promisify(execFile);
const command = async (...args: string[]) => {
	const script = join(import.meta.dirname, '../validate.ts');
	return run(process.execPath, [script, ...args], { encoding: 'utf8' })
		.then(({ stdout, stderr }) => ({ code: 0, stdout, stderr }))
		.catch(
			({ code, stdout, stderr }) => ({ code, stdout, stderr }) as { code: number; stdout: string; stderr: string },
		);
};

test('the command ends with 0, 1 or 2, and speaks to people, programs and GitHub', async () => {
	const { content, layout } = network({ [`${NEWS}/2026-03-15-cuo.md`]: WRONG });
	const base = ['--content', content, '--out', layout.publicRoot, '--now', NOW];
	const text = await command(...base);
	expect(text.code).toBe(1);
	expect(text.stdout).toContain(`${NEWS}/2026-03-15-cuo.md:6:1  link-protocol\n  链接「javascript:alert(1)」不能用`);
	expect(text.stdout).toMatch(/有 1 处必须修改.*。2 个支部，7 篇文章，用时 [\d.]+ 秒。\n$/);
	const json = JSON.parse((await command(...base, '--format', 'json')).stdout);
	expect(json.counts).toMatchObject({ mustFix: 1, branches: 2, entries: 7, judged: 0 });
	const github = await command(...base, '--branch', 'ting-tao', '--format', 'github');
	expect(github.stdout).toMatch(/^::error file=.*2026-03-15-cuo\.md,line=6,col=1,title=link-protocol::链接.*%0A请写/m);
	expect((await command(...base, '--branch', 'lin-jiang')).code).toBe(0);
	expect((await command(...base, '--launch', 'lin-jiang')).stdout).toContain('lin-jiang：上线条件都满足了。');
	expect((await command(...base, '--format', 'xml')).code).toBe(2);
	expect(await command('--content', join(content, 'mei-you'))).toMatchObject({ code: 2, stdout: '' });
	expect(existsSync(layout.publicRoot)).toBe(false);
});
