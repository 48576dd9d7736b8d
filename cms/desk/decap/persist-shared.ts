import { encodeAhead } from '../media/encode-ahead.ts';
import { isThumbnail } from '../media/thumbnails.ts';
import type { DeskProblem } from '../problems/problems-of.ts';
import type { Change } from '../repository/repository.ts';
import { type Asking, authorOf, UnmetError } from './call.ts';
import { refuseMistakes } from './mistakes.ts';
import { type Asset, type Sent, textSent, uploaded } from './persist.ts';
import { settingsKind, writeSettingsFile } from './settings.ts';
import { filesBeside, refuseBesideCode, type SharedKey, sharedFile, sharedPath, storedShared } from './shared.ts';
import { writeText } from './write-text.ts';

/** Writes at once what belongs to the whole network: its settings, or a shared text in which nothing must be put right. */
export async function persistForNetwork(asking: Asking, sent: Sent): Promise<{ message: string }> {
	const { path, raw } = textSent(sent);
	if (settingsKind(path) === 'network') {
		if (sent.assets.length > 0) throw new UnmetError(400, '全网设置里不能放图片。');
		await writeSettingsFile(asking, path, raw);
	} else {
		const { key, file } = sharedFile(asking, path);
		if (file !== 'index.md') throw new UnmetError(400, '这不是一篇文章的位置。');
		await persistShared(asking, key, raw, sent.assets);
	}
	return { message: '已保存，马上生效' };
}

async function persistShared(asking: Asking, key: SharedKey, raw: string, assets: Asset[]): Promise<void> {
	const { desk } = asking;
	refuseBesideCode(asking, key);
	const before = await storedShared(asking, key);
	const { text, title } = writeText(raw, key.column.collection, before?.text, { mayBeDraft: true });
	const files = await filesSent(asking, key, assets);
	// Nothing has changed, or the answer to the save that changed it never arrived.
	if (before?.text === text && files.length === 0) return asking.answerVersion(before.version);
	refuseMistakes(await judgeShared(asking, key, text, new Map(files)));
	const folder = sharedPath(key).slice(0, -'index.md'.length);
	// A file of its own stays one until something lies beside it.
	const path = before && files.length === 0 ? before.path : `${folder}index.md`;
	const changes: Change[] = [
		{ path, content: Buffer.from(text) },
		...(before && before.path !== path ? [{ path: before.path, content: undefined }] : []),
		...files.map(([name, content]) => ({ path: folder + name, content })),
	];
	const expected = { path: before?.path ?? path, version: asking.base };
	await desk.repository.commit(changes, authorOf(asking), `全网共用：${title || key.id}`, expected);
	asking.answerVersion((await storedShared(asking, key))?.version ?? '');
	for (const [name, content] of files) encodeAhead(desk, name, content);
}

/** What the rules say of a shared text with its files, those too that come along or are only named yet. */
export async function judgeShared(
	asking: Asking,
	{ column, id }: SharedKey,
	text: string,
	more: ReadonlyMap<string, Uint8Array | undefined>,
): Promise<DeskProblem[]> {
	const { judgeSharedText } = await import('../problems/judge-shared-text.ts');
	const files = new Map<string, Uint8Array | undefined>(more);
	for (const [name, { bytes }] of await filesBeside(asking, { column, id }))
		if (!files.get(name)) files.set(name, bytes);
	const { repository, network, films } = asking.desk;
	const shared = { column: column.id, id, text, files };
	return judgeSharedText(repository.content, network().settings, shared, films.find);
}

/** The files that came along; each has to belong to this very text. */
async function filesSent(asking: Asking, key: SharedKey, assets: Asset[]): Promise<[string, Uint8Array][]> {
	const files: [string, Uint8Array][] = [];
	const stored = assets.length > 0 ? await filesBeside(asking, key) : new Map<string, { version: string }>();
	for (const asset of assets) {
		const { key: its, file } = sharedFile(asking, asset.path);
		if (its.column.id !== key.column.id || its.id !== key.id || file === 'index.md')
			throw new UnmetError(400, '图片和文件要和文章放在一起。');
		const version = stored.get(file)?.version;
		if (version && (await isThumbnail(asking.desk, version, Buffer.from(asset.content, 'base64')))) continue;
		// One after the other: a picture that is being turned takes as much memory as all the rest of the desk.
		files.push([file, await uploaded(asset, file)]);
	}
	return files;
}
