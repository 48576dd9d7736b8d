import { posix } from 'node:path';
import { encodeAhead } from '../media/encode-ahead.ts';
import { isPictureName } from '../media/picture-name.ts';
import { safeName } from '../media/safe-name.ts';
import { thumbnailOf } from '../media/thumbnails.ts';
import { kindOfPath } from '../rights/place-of-path.ts';
import { authorOf, type Call, notThere, UnmetError } from './call.ts';
import { type Asset, uploaded } from './persist.ts';
import { entryFile, placeOf } from './place.ts';
import { standing } from './standing.ts';

/** A file as Decap takes it. */
export interface DecapFile {
	id: string;
	content: string;
	encoding: 'base64';
	path: string;
	name: string;
}

/** The files beside an entry; pictures as small copies, for a list. Anywhere else there are none to choose from. */
export async function getMedia(call: Call, { mediaFolder }: { mediaFolder: string }): Promise<DecapFile[]> {
	const path = `${mediaFolder}/index.md`;
	if (kindOfPath(path)?.kind !== 'entry') return [];
	const { key } = entryFile(call, path, 'read');
	const entry = await standing(call, key);
	if (!entry) return [];
	const shown: DecapFile[] = [];
	for (const { path: file, version } of entry.files) {
		const bytes = isPictureName(file)
			? await thumbnailOf(call.desk, version, () => call.desk.repository.file(key, file))
			: new Uint8Array();
		if (bytes) shown.push(asFile(`${mediaFolder}/${file}`, version, bytes));
	}
	for (const { path: film, version } of await call.desk.films.of(key))
		shown.push(asFile(`${mediaFolder}/${film}`, version, new Uint8Array()));
	return shown;
}

/** One file, whole. */
export async function getMediaFile(call: Call, { path }: { path: string }): Promise<DecapFile> {
	const { key, file } = entryFile(call, path, 'read');
	const bytes = await call.desk.repository.file(key, file);
	if (!bytes) throw notThere('这个文件');
	return asFile(path, path, bytes);
}

/** Puts a file beside an entry that is being written, before its text is saved again. */
export async function persistMedia(call: Call, { asset }: { asset: Asset }): Promise<DecapFile> {
	const name = safeName(posix.basename(asset.path));
	const path = `${posix.dirname(asset.path)}/${name}`;
	const { key, file } = entryFile(call, path, 'write');
	const entry = await standing(call, key);
	if (!entry || file === 'index.md') throw new UnmetError(409, '请先保存文章，再放图片和文件。');
	const content = await uploaded(asset, file);
	const draft = await call.desk.repository.save(key, [{ path: file, content }], authorOf(call), entry.version);
	encodeAhead(call.desk, file, content);
	return asFile(path, draft.files.find((one) => one.path === file)?.version ?? path, content);
}

/** Takes files away: those beside an entry at once from its draft; an entry that readers know is withdrawn, never deleted. */
export async function deleteFiles(call: Call, { paths }: { paths: string[] }): Promise<{ message: string }> {
	for (const path of paths) {
		const place = placeOf(call, path);
		if (place.kind === 'entry' && place.file === 'index.md') await withdraw(call, path);
		else await removeFile(call, path);
	}
	return { message: '好了' };
}

async function withdraw(call: Call, path: string): Promise<void> {
	const { key } = entryFile(call, path, 'read');
	call.desk.rights.require(call.person, 'withdraw', { branch: key.branch, column: key.column }, path);
	await call.desk.flow.withdraw(key, call.person, '在编辑器里撤稿');
}

async function removeFile(call: Call, path: string): Promise<void> {
	const { key, file } = entryFile(call, path, 'write');
	const entry = await standing(call, key);
	if (!entry?.files.some((one) => one.path === file)) throw notThere('这个文件');
	await call.desk.repository.save(key, [{ path: file, content: undefined }], authorOf(call), entry.version);
}

/** Bytes as Decap takes them. */
export const asFile = (path: string, id: string, bytes: Uint8Array): DecapFile => ({
	id,
	content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
	encoding: 'base64',
	path,
	name: posix.basename(path),
});
