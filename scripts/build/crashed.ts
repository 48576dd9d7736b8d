import type { Problem } from '../../src/network/problem.ts';
import { inWords } from './disk-reason.ts';
import type { BranchResult } from './job.ts';

/** A branch that breaks the program itself stands still like one with a mistake in it. */
export function crashed(slug: string, error: Error): BranchResult {
	return { outcome: 'failed', problems: [broke(slug, error)], entries: 0, pages: 0, seconds: {} };
}

/** What to say of it, and of one that broke another program. */
export const broke = (slug: string, error: Error, doing = '生成'): Problem => ({
	rule: 'build-broke',
	severity: 'must-fix',
	branch: slug,
	file: `branches/${slug}`,
	line: 1,
	column: 1,
	message: `${doing}这个支部时程序出错：${inWords(error)}`,
	fix: '网站保持上一次的样子。请把这段话发给网站管理员。',
});
