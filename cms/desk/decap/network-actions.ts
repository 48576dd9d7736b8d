import { posix } from 'node:path';
import { isPictureName } from '../media/picture-name.ts';
import { safeName } from '../media/safe-name.ts';
import { thumbnailOf } from '../media/thumbnails.ts';
import { kindOfPath } from '../rights/place-of-path.ts';
import { type Asking, authorOf, notThere, UnmetError } from './call.ts';
import { asFile, type DecapFile } from './files.ts';
import { type Asset, uploaded } from './persist.ts';
import { refusePath } from './place.ts';
import type { DecapEntry } from './read-entries.ts';
import { readSettingsFile, settingsKind } from './settings.ts';
import { filesBeside, listShared, sharedFile, sharedPath, storedShared } from './shared.ts';
import { isSafeText, safeText } from './text-of.ts';

/** The texts of a shared column. */
export async function sharedEntries(asking: Asking, { folder }: { folder: string }): Promise<DecapEntry[]> {
	const column = asking.desk.network().settings.shared.find(({ id }) => folder === `shared/${id}`);
	if (!column) return refusePath(asking, folder, '全网没有这个共用栏目。');
	asking.desk.rights.require(asking.person, 'write-shared', {}, folder);
	const shown = (await listShared(asking, column)).filter(({ text }) => isSafeText(text));
	return shown.map(({ key, text, version }) => ({ data: text, file: { path: sharedPath(key), id: version } }));
}

/** `network.yml`, or a shared text. */
export async function networkEntry(asking: Asking, { path }: { path: string }): Promise<DecapEntry> {
	if (settingsKind(path) === 'network') return readSettingsFile(asking, path);
	const { key } = sharedFile(asking, path);
	const stored = await storedShared(asking, key);
	if (!stored) throw notThere('这篇文章');
	asking.answerVersion(stored.version);
	return { data: safeText(stored.text), file: { path: sharedPath(key), id: stored.version } };
}

/** The files beside a shared text; pictures as small copies, for a list. */
export async function sharedMedia(asking: Asking, { mediaFolder }: { mediaFolder: string }): Promise<DecapFile[]> {
	const path = `${mediaFolder}/index.md`;
	if (kindOfPath(path)?.kind !== 'shared') return [];
	const { key } = sharedFile(asking, path);
	const shown: DecapFile[] = [];
	for (const [name, { bytes, version }] of await filesBeside(asking, key)) {
		const small = isPictureName(name) ? await thumbnailOf(asking.desk, version, async () => bytes) : new Uint8Array();
		if (small) shown.push(asFile(`${mediaFolder}/${name}`, version, small));
	}
	return shown;
}

/** One of them, whole. */
export async function sharedMediaFile(asking: Asking, { path }: { path: string }): Promise<DecapFile> {
	const { key, file } = sharedFile(asking, path);
	const found = (await filesBeside(asking, key)).get(file);
	if (!found) throw notThere('这个文件');
	return asFile(path, path, found.bytes);
}

/** Puts a file beside a shared text that is stored already. */
export async function putSharedMedia(asking: Asking, { asset }: { asset: Asset }): Promise<DecapFile> {
	const path = `${posix.dirname(asset.path)}/${safeName(posix.basename(asset.path))}`;
	const { key, file } = sharedFile(asking, path);
	if (file === 'index.md' || !(await storedShared(asking, key)))
		throw new UnmetError(409, '请先保存文章，再放图片和文件。');
	const content = await uploaded(asset, file);
	await asking.desk.repository.commit([{ path, content }], authorOf(asking), `全网共用：${key.id}`);
	return asFile(path, path, content);
}

/** Takes files away that lie beside shared texts. A text itself is withdrawn in its form: readers of its address learn of it. */
export async function removeSharedMedia(asking: Asking, { paths }: { paths: string[] }): Promise<{ message: string }> {
	for (const path of paths) {
		const { key, file } = sharedFile(asking, path);
		if (file === 'index.md') throw new UnmetError(409, '文章不删除；要撤下，请打开「撤稿」再保存。');
		if (!(await filesBeside(asking, key)).has(file)) throw notThere('这个文件');
		await asking.desk.repository.commit([{ path, content: undefined }], authorOf(asking), `全网共用：${key.id}`);
	}
	return { message: '好了' };
}

/** There are no drafts of the network. */
export async function noDraft(): Promise<never> {
	throw notThere('草稿');
}
