import { parseFrontMatter } from '../../../src/network/front-matter.ts';
import type { Problems } from '../problems/problems-of.ts';
import type { Draft, Repository } from '../repository/repository.ts';
import { NotNowError } from './flow.ts';

const MOST = 5;

/** Makes sure that nothing in a draft must be put right first. Throws NotNowError with what it is. */
export async function requireSound(
	draft: Draft,
	problems: Problems,
	repository: Pick<Repository, 'file'>,
): Promise<void> {
	const { key, text } = draft;
	const files = draft.files.map(({ path }) => path).filter((path) => path !== 'index.md');
	const versions = new Map(draft.files.map(({ path, version }) => [path, version]));
	const found = await problems.of(key, text, files, (path) => repository.file(key, path), versions);
	const mistakes = found.filter(({ severity }) => severity === 'must-fix');
	const parts = parseFrontMatter(text);
	if (!('rule' in parts) && (parts.data as { draft?: unknown }).draft === true)
		throw new NotNowError('这一篇还标着草稿，发布了读者也看不到。请打开来再保存一次。');
	if (mistakes.length === 0) return;
	const listed = mistakes.slice(0, MOST).map(({ message, fix }, index) => `${index + 1}. ${message}${fix}`);
	const more = mistakes.length > MOST ? `还有 ${mistakes.length - MOST} 处没有列出。` : '';
	throw new NotNowError(`有 ${mistakes.length} 处必须先改好：${listed.join(' ')}${more}`);
}
