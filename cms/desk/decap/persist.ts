import { posix } from 'node:path';
import { acceptUpload } from '../media/accept-upload.ts';
import { encodeAhead } from '../media/encode-ahead.ts';
import { isThumbnail } from '../media/thumbnails.ts';
import { type Change, type Draft, type EntryKey, StaleEditError } from '../repository/repository.ts';
import { authorOf, type Call, UnmetError } from './call.ts';
import { entryFile, placeOf } from './place.ts';
import { settingsKind, writeSettingsFile } from './settings.ts';
import { standing } from './standing.ts';
import { writeText } from './write-text.ts';

/** A file as Decap sends it. */
export interface Asset {
	path: string;
	content: string;
}

/** A save as Decap asks for it. */
export interface Sent {
	dataFiles: { path: string; raw: string; newPath?: string }[];
	assets: Asset[];
	options?: { status?: string | undefined } | undefined;
}

/** All files of one save together. */
const MOST_BYTES = 40 * 1024 ** 2;

/** The one text of a save. */
export function textSent({ dataFiles, assets }: Sent): { path: string; raw: string } {
	const [{ path, raw, newPath } = { path: '', raw: '' }] = dataFiles;
	if (dataFiles.length !== 1 || (newPath !== undefined && newPath !== path))
		throw new UnmetError(400, '一次只能存一篇文章，网址定了就不再改。');
	if (assets.reduce((sum, { content }) => sum + content.length * 0.75, 0) > MOST_BYTES)
		throw new UnmetError(413, '这一次的图片和文件加起来太大了，请分几次放，每放几张保存一次。');
	return { path, raw };
}

/** Saves a draft: what is answered is on disk. Settings have no drafts and are written at once. */
export async function persistEntry(call: Call, sent: Sent): Promise<{ message: string }> {
	const { assets, options } = sent;
	// After a withdrawal Decap wants a draft of what was withdrawn; here the text stays where it was.
	if (options?.status === 'pending_publish') return { message: '已撤稿' };
	const { path, raw } = textSent(sent);
	placeOf(call, path);
	if (settingsKind(path)) {
		await writeSettingsFile(call, path, raw, await headers(call, path, assets));
		return { message: '已保存，马上生效' };
	}
	const { key, file } = entryFile(call, path, 'write');
	if (file !== 'index.md') throw new UnmetError(400, '这不是一篇文章的位置。');
	const files = await filesOf(call, key, assets);
	const text = await textOf(call, key, raw);
	const changes: Change[] = [{ path: file, content: Buffer.from(text.text) }, ...files];
	const draft = await save(call, key, changes, text.text);
	call.desk.flow.saved(key, text.title || key.id, call.person);
	call.answerVersion(draft.version);
	for (const { path: name, content } of files) if (content) encodeAhead(call.desk, name, content);
	return { message: '已保存' };
}

/** A save whose answer never arrived is sent once more, and finds its own text there. */
async function save(call: Call, key: EntryKey, changes: Change[], text: string): Promise<Draft> {
	const { repository } = call.desk;
	try {
		return await repository.save(key, changes, authorOf(call), call.base);
	} catch (error) {
		const draft = error instanceof StaleEditError && error.now === text ? await repository.draft(key) : undefined;
		if (draft?.text !== text) throw error;
		return repository.save(key, changes, authorOf(call), draft.version);
	}
}

async function textOf(call: Call, key: EntryKey, raw: string): Promise<{ text: string; title: string }> {
	const { collection } = call.branch.columns.find(({ id }) => id === key.column)!;
	return writeText(raw, collection, (await standing(call, key))?.text);
}

/** The files that came along; each has to belong to this very entry. */
async function filesOf(call: Call, key: EntryKey, assets: Asset[]): Promise<Change[]> {
	const changes: Change[] = [];
	const stored = new Map((await standing(call, key))?.files.map(({ path, version }) => [path, version]));
	for (const asset of assets) {
		const { key: its, file } = entryFile(call, asset.path, 'write');
		if (its.column !== key.column || its.id !== key.id || file === 'index.md')
			throw new UnmetError(400, '图片和文件要和文章放在一起。');
		const version = stored.get(file);
		if (version && (await isThumbnail(call.desk, version, Buffer.from(asset.content, 'base64')))) continue;
		// One after the other: a picture that is being turned takes as much memory as all the rest of the desk.
		changes.push({ path: file, content: await uploaded(asset, file) });
	}
	return changes;
}

/** Pictures for `face.yml` lie beside it. */
async function headers(call: Call, path: string, assets: Asset[]): Promise<Change[]> {
	const changes: Change[] = [];
	for (const asset of assets) {
		const place = placeOf(call, asset.path);
		if (place.kind !== 'header' || settingsKind(path) !== 'face')
			throw new UnmetError(400, '首页大图要和支部门面放在一起，只能是图片。');
		call.desk.rights.requirePath(call.person, asset.path, asset.path);
		changes.push({ path: `${posix.dirname(path)}/${place.file}`, content: await uploaded(asset, place.file) });
	}
	return changes;
}

/** The bytes of a file as they may be kept. */
export async function uploaded({ content }: Asset, file: string): Promise<Uint8Array> {
	return acceptUpload(posix.basename(file), Buffer.from(content, 'base64'));
}
