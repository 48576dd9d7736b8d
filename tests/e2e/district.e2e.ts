import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { readBranch } from '../../src/network/read-branch.ts';
import { readNetwork } from '../../src/network/read-network.ts';
import { scratchFolder } from '../scratch-folder.ts';

const ROOT = join(import.meta.dirname, '../..');

const ROSTER = ['支部名称,支部类型,上级党组织,所在街道,电话,党员人数']
	.concat(
		Array.from({ length: 134 }, (_, index) =>
			[
				`梧桐里第${index + 1}联合支部`,
				['楼宇', '园区', '社区'][index % 3],
				['梧桐街道党工委', '听涛街道党工委'][index % 2],
				['梧桐街道', '听涛街道'][index % 2],
				`021-5550 ${1000 + index}`,
				3 + index,
			].join(','),
		),
	)
	.join('\r\n');

/** The commands under a heading of the README, as somebody would copy them. */
function commandsUnder(heading: string): string[] {
	const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
	const [, block] = /```\n(.*?)```/s.exec(readme.slice(readme.indexOf(`\n## ${heading}\n`))) ?? [];
	return block?.trim().split('\n') ?? [];
}

test('the three lines of the README make a district of 134 branches stand: nothing public yet but its hub', async () => {
	const folder = scratchFolder({ 'roster.csv': ROSTER });
	const lines = commandsUnder('A network of your own');
	expect(lines).toHaveLength(3);
	let said = '';
	for (const line of lines) {
		const [program = '', ...words] = line.replaceAll('../my-network', join(folder, 'my-network')).split(' ');
		expect(program).toBe('npm');
		const given = words.map((word) => (word === 'roster.csv' ? join(folder, word) : word));
		said = (await promisify(execFile)(program, given, { cwd: ROOT, maxBuffer: 1e8 })).stdout;
	}
	expect(said).toContain('134 个支部');

	const { settings, slugs, problems } = readNetwork(join(folder, 'my-network'));
	expect(problems).toEqual([]);
	expect(settings?.committees.map(({ name }) => name)).toEqual(['梧桐街道党工委', '听涛街道党工委']);
	const branches = slugs.map((slug) => readBranch(join(folder, 'my-network'), slug, settings!));
	expect(branches.flatMap((branch) => branch.problems)).toEqual([]);
	expect(branches.map(({ branch }) => branch?.settings.status)).toEqual(Array(134).fill('preparing'));

	const site = join(folder, 'my-network-site');
	expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('澜桥区支部网');
	expect(readdirSync(site).filter((name) => slugs.includes(name))).toEqual([]);
	expect(existsSync(join(folder, 'my-network', '.git'))).toBe(true);
});
