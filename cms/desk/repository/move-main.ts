import { entryChanges } from './bring-in.ts';
import type { FileChange } from './commits.ts';
import { filesAt, TEXT, textOf } from './entries.ts';
import { plainText } from './entry-text.ts';
import type { Parts } from './parts.ts';
import { checkedChanges, entryOfPath, folderOf } from './paths.ts';
import { versionAt } from './reading.ts';
import { RefusedContentError } from './refused-content.ts';
import { type Author, type Change, type EntryKey, type Moved, StaleEditError } from './repository.ts';
import { threeWay } from './three-way.ts';

/** Puts a draft on main: its entry's folder and nothing else. */
export async function mergeDraft(
	parts: Parts,
	key: EntryKey,
	by: Author,
	message: string,
	signed?: string,
): Promise<Moved> {
	const { main, drafts } = parts;
	const hasMoved = Promise.withResolvers<Moved>();
	let whole: Promise<void> | undefined;
	await main.inTurn(() => {
		whole = drafts.inTurn(key, async () => {
			hasMoved.resolve(await putOnMain(parts, key, by, message, signed));
			await drafts.retire(key, 'published');
		});
		whole.catch(hasMoved.reject);
		// Main may go on to the next while this draft is taken out of the way.
		return hasMoved.promise;
	});
	await whole;
	return hasMoved.promise;
}

async function putOnMain(
	{ objects, main, drafts, root }: Parts,
	key: EntryKey,
	by: Author,
	message: string,
	signed?: string,
): Promise<Moved> {
	const draft = await drafts.find(key);
	if (!draft) throw new RefusedContentError('这篇没有草稿，可能已经发布或者被丢弃了。');
	if (signed !== undefined && draft.commit !== signed)
		throw new StaleEditError(key, await textOf(objects, draft.files.get(TEXT)!), draft.files.get(TEXT));
	const base = await filesAt(objects, draft.began, root, key);
	const now = await filesAt(objects, main.head, root, key);
	const { files, disputed } = threeWay(base.files, now.files, draft.files);
	if (disputed.length > 0) {
		const version = now.files.get(TEXT);
		throw new StaleEditError(key, version && (await textOf(objects, version)), version);
	}
	const changes = entryChanges(root, key, now, files);
	return changes.length > 0
		? main.commit({ author: by, message: `${message}\n`, changes })
		: { commit: main.head, branches: [key.branch], isNetworkWide: false };
}

/** Changes files of main without a draft. */
export async function commitDirectly(
	parts: Parts,
	changes: Change[],
	by: Author,
	message: string,
	expected?: { path: string; version: string | undefined },
): Promise<Moved> {
	const { objects, lfs, main, root } = parts;
	const checked = checkedChanges(changes);
	return main.inTurn(async () => {
		if (expected) {
			const version = await versionAt(parts, expected.path);
			if (version !== expected.version) {
				const now = version && plainText((await objects.read(version))!.bytes);
				throw new StaleEditError(entryOfPath(expected.path)?.key, now, version);
			}
		}
		const wanted: FileChange[] = [];
		for (const { path, content } of checked) {
			const entry = entryOfPath(path);
			const place = entry ? `${folderOf(entry.key)}/${entry.file}` : path;
			const now = entry ? await filesAt(objects, main.head, root, entry.key) : undefined;
			const id = content && (await lfs.store(root + place, content));
			const come = id ? { path: root + place, id } : content && { path: root + place, content };
			if (!now?.isFlat) {
				wanted.push(come ?? { path: root + place, isGone: true });
				continue;
			}
			const isText = entry!.file === TEXT;
			wanted.push({ path: `${root}${folderOf(entry!.key)}.md`, isGone: true });
			if (come) wanted.push(come);
			if (!isText) wanted.push({ path: `${root}${folderOf(entry!.key)}/${TEXT}`, id: now.files.get(TEXT)! });
		}
		return main.commit({ author: by, message: `${message}\n`, changes: wanted });
	});
}
