import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs';
import { diskReason } from './disk-reason.ts';
import type { Layout } from './layout.ts';

/** Makes sure before anything else that there is content to read and a place to write to. Throws a sentence. */
export function prepareFolders({ content, publicRoot, store, media, state, history, private: inside }: Layout): void {
	if (!existsSync(content)) throw new WrongFolderError(`没有文件夹 ${content}。请用 --content 写出内容文件夹的位置。`);
	if ([publicRoot, store].some((folder) => isInside(folder, content) || isInside(content, folder))) {
		throw new WrongFolderError('内容文件夹和生成的网站不能一个在另一个里面。请用 --out 换一个位置。');
	}
	for (const folder of [publicRoot, store]) {
		try {
			mkdirSync(folder, { recursive: true });
			accessSync(folder, constants.W_OK | constants.X_OK);
		} catch (cause) {
			throw new Error(`写不进 ${folder}：${diskReason(cause) ?? cause}。`, { cause });
		}
	}
	// Nobody else on the machine: members' pictures lie among the others, and state and history name members' entries.
	for (const folder of [inside, media, state, history]) {
		mkdirSync(folder, { recursive: true });
		chmodSync(folder, 0o700);
	}
}

/** Makes sure that every branch somebody names is there. Throws a sentence. */
export function requireBranches(named: string[], slugs: string[], content: string): void {
	const unknown = named.filter((slug) => !slugs.includes(slug));
	if (unknown.length > 0)
		throw new WrongFolderError(`没有这个支部：${unknown.join('、')}。支部是 ${content}/branches 里的文件夹。`);
}

const isInside = (inner: string, outer: string): boolean => `${inner}/`.startsWith(`${outer}/`);

/** A command names content or a branch that does not exist. */
export class WrongFolderError extends Error {}
