import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at, colleague, colleaguePushes, git, news, open, scratch, upstream } from '../../../tests/desk/colleague.ts';

describe('an upstream', () => {
	it('cannot make the desk write or read outside the content', async () => {
		symlinkSync('/etc/passwd', join(colleague, at, '2026-04-04-lian-jie.md'));
		symlinkSync('/etc', join(colleague, at, '2026-05-05-wen-jian-jia'));
		mkdirSync(join(colleague, at, '2026-06-06-nei'));
		symlinkSync('/etc/passwd', join(colleague, at, '2026-06-06-nei/index.md'));
		git(
			colleague,
			'update-index',
			'--add',
			'--cacheinfo',
			`160000,${git(colleague, 'rev-parse', 'HEAD')},${at}/zi-mo-kuai`,
		);
		git(
			colleague,
			'update-index',
			'--add',
			'--cacheinfo',
			`100644,${git(colleague, 'rev-parse', 'HEAD:network.yml')},.hidden`,
		);
		colleaguePushes({ [`${at}/2026-07-07-dai-ma.md`]: '---js\nglobalThis.owned = true\n---\n' });
		const repository = await open();
		for (const hidden of ['2026-04-04-lian-jie.md', '2026-05-05-wen-jian-jia', '2026-06-06-nei/index.md', 'zi-mo-kuai'])
			expect(existsSync(join(repository.content, at, hidden)), hidden).toBe(false);
		expect(existsSync(join(repository.content, '.hidden'))).toBe(false);
		expect((await repository.entries('tingtao', 'news')).map(({ key }) => key.id)).toEqual(['2026-01-01-yi']);
		expect(await repository.entry(news('2026-07-07-dai-ma'))).toBeUndefined();
	});

	it('cannot make the desk write beside its folder by names that git itself would not make', async () => {
		const repository = await open();
		const object = (type: string, bytes: Buffer) =>
			execFileSync('git', ['hash-object', '-w', '--literally', '-t', type, '--stdin'], { cwd: colleague, input: bytes })
				.toString()
				.trim();
		const file = object('blob', Buffer.from('escaped'));
		const folder = (name: string, inside: string, mode = '40000') =>
			object('tree', Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(inside, 'hex')]));
		let tree = folder('..', folder('escaped.md', file, '100644'));
		for (const name of ['..', '.git', 'branches']) tree = folder(name, tree);
		git(
			colleague,
			'push',
			'-q',
			'origin',
			`${git(colleague, 'commit-tree', '-p', 'HEAD', '-m', 'x', tree)}:refs/heads/main`,
		);
		await repository.refresh();
		expect(repository.upstream()?.failure).toBeUndefined();
		expect(git(upstream, 'rev-parse', 'main')).toBe(await repository.head());
		expect(readdirSync(scratch, { recursive: true }).filter((path) => String(path).includes('escaped'))).toEqual([]);
	});

	it('never has its password told', async () => {
		const said: string[] = [];
		const address = 'https://deskbot:geheim@127.0.0.1:9/content.git';
		const failed = await open({ upstream: address }).catch((error: Error) => error.message);
		expect(failed).toContain('连不上');
		const local = await open();
		await local.close();
		const repository = await open({ upstream: address, log: (line) => said.push(line) });
		await repository.refresh();
		const all = JSON.stringify([failed, said, repository.upstream()]);
		expect(said).not.toEqual([]);
		expect(all).not.toContain('geheim');
	});
});
