import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Layout, layoutOf } from '../../scripts/build/layout.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { runBuild } from './run-build.ts';

/** Commits a content folder as it is; makes it a repository where it is none. */
export function commitAll(content: string): void {
	const git = (...args: string[]) =>
		execFileSync('git', ['-c', 'user.name=测试', '-c', 'user.email=test@example.org', ...args], {
			cwd: content,
			stdio: 'ignore',
		});
	git('init', '--initial-branch=main');
	git('add', '--all');
	git('commit', '--message=content');
}

/**
 * A machine of its own: a clone of the content, a public root and a store nobody else has.
 * @param theme a compiled theme to share; without one the machine compiles its own.
 */
export function machine(
	content: string,
	theme?: string,
): { layout: Layout; build: (...args: string[]) => ReturnType<typeof runBuild> } {
	const clone = join(scratchFolder(), 'content');
	execFileSync('git', ['clone', '--quiet', content, clone]);
	const out = join(scratchFolder(), 'dist');
	const layout = layoutOf(clone, out);
	mkdirSync(layout.store, { recursive: true });
	if (theme) symlinkSync(theme, layout.theme);
	return { layout, build: (...args) => runBuild(clone, out, ...args) };
}
