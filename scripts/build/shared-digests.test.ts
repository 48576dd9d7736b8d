import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder, writeFiles } from '../../tests/scratch-folder.ts';
import { askGit } from './committed-folders.ts';
import { sharedDigests } from './shared-digests.ts';

const LESSON = 'shared/wu-fen-zhong/di-yi-ke.mdx';
const network = { [LESSON]: '一', 'shared/wu-fen-zhong/tu/index.md': '二', 'shared/shou-ce/yi.md': '三' };

test('a changed, new or deleted lesson changes the digest of its column and of no other, committed or not', async () => {
	const changes: ((content: string) => void)[] = [
		(content) => writeFiles(content, { [LESSON]: '改了' }),
		(content) => writeFiles(content, { 'shared/wu-fen-zhong/tu/新.jpg': 'x' }),
		(content) => rmSync(join(content, LESSON)),
	];
	for (const change of changes) {
		for (const isCommitted of [true, false]) {
			const content = scratchFolder(network);
			if (isCommitted) commit(content);
			const before = await digestsOf(content);
			change(content);
			const after = await digestsOf(content);
			expect(after.get('wu-fen-zhong')).not.toBe(before.get('wu-fen-zhong'));
			expect(after.get('shou-ce')).toBe(before.get('shou-ce'));
		}
	}
});

test('committed columns are known by their trees; without shared content there is nothing to know', async () => {
	const content = scratchFolder(network);
	commit(content);
	const tree = execFileSync('git', ['rev-parse', 'HEAD:shared/shou-ce'], { cwd: content }).toString().trim();
	expect((await digestsOf(content)).get('shou-ce')).toBe(`tree ${tree}`);
	expect(await digestsOf(scratchFolder())).toEqual(new Map());
});

const digestsOf = async (content: string) => sharedDigests(content, await askGit(content));

function commit(content: string): void {
	const git = (...args: string[]) =>
		execFileSync('git', ['-c', 'user.name=测试', '-c', 'user.email=test@example.org', ...args], { cwd: content });
	git('init', '-q');
	git('add', '-A');
	git('commit', '-qm', '初稿');
}
