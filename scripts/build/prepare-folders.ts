import { accessSync, chmodSync, constants, mkdirSync, readdirSync, statSync } from 'node:fs';
import { diskReason } from './disk-reason.ts';
import { HUB, type Layout } from './layout.ts';
import { rememberedSites } from './state.ts';

/** Makes sure before anything else that there is content to read and a place to write to. Throws a sentence. */
export function prepareFolders({ content, publicRoot, store, media, state, history, private: inside }: Layout): void {
	if (!statSync(content, { throwIfNoEntry: false })?.isDirectory())
		throw new WrongFolderError(`没有文件夹 ${content}。请用 --content 写出内容文件夹的位置。`);
	if ([publicRoot, store].some((folder) => isInside(folder, content) || isInside(content, folder))) {
		throw new WrongFolderError('内容文件夹和生成的网站不能一个在另一个里面。请用 --out 换一个位置。');
	}
	letOthersRead();
	for (const folder of [publicRoot, store]) {
		try {
			mkdirSync(folder, { recursive: true });
			accessSync(folder, constants.W_OK | constants.X_OK);
		} catch (cause) {
			throw new Error(`写不进 ${folder}：${diskReason(cause) ?? cause}。`, { cause });
		}
	}
	requireOwnRoot(publicRoot);
	// Nobody else on the machine: members' pictures lie among the others, and state and history name members' entries.
	for (const folder of [inside, media, state, history]) {
		mkdirSync(folder, { recursive: true });
		chmodSync(folder, 0o700);
	}
}

/** What is public is served by another user: where ours lets nobody else read anything, every page would be refused. */
function letOthersRead(): void {
	const before = process.umask(0o022);
	if ((before & 0o077) !== 0o077) process.umask(before);
}

// Links are what builds make: without any, what stands there is somebody's.
function requireOwnRoot(publicRoot: string): void {
	const found = readdirSync(publicRoot, { withFileTypes: true });
	const foreign = found.filter(({ name }) => !name.startsWith('.') && name !== 'lost+found');
	if (foreign.length === 0 || found.some((item) => item.isSymbolicLink())) return;
	const names = foreign.slice(0, 3).map(({ name }) => name);
	throw new WrongFolderError(
		`${publicRoot} 里已经有别的东西（${names.join('、')}），没有动它们，也没有生成。请用 --out 换一个空的文件夹，或者先把它们移走。`,
	);
}

/** Makes sure that every branch somebody names is there. Throws a sentence. */
export function requireBranches(named: string[], slugs: string[], content: string): void {
	const unknown = named.filter((slug) => !slugs.includes(slug));
	if (unknown.length > 0)
		throw new WrongFolderError(`没有这个支部：${unknown.join('、')}。支部是 ${content}/branches 里的文件夹。`);
}

/** Makes sure that no folder which is not there empties the front page. Throws a sentence. */
export function requireSome(slugs: string[], layout: Layout): void {
	if (slugs.length > 0) return;
	const before = rememberedSites(layout).filter((site) => site !== HUB);
	if (before.length === 0) return;
	throw new WrongFolderError(
		`${layout.content}/branches 里一个支部也没有，上次生成时有 ${before.length} 个，所以什么也没有改。请看看内容文件夹是不是完整；真的都不要了，就用 --out 换一个空的文件夹。`,
	);
}

const isInside = (inner: string, outer: string): boolean => `${inner}/`.startsWith(`${outer}/`);

/** A command names content or a branch that does not exist. */
export class WrongFolderError extends Error {}
