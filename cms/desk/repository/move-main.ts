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
export function mergeDraft(
	{ objects, main, drafts, root }: Parts,
	key: EntryKey,
	by: Author,
	message: string,
	signed?: string,
): Promise<Moved> {
	return main.inTurn(() =>
		drafts.inTurn(key, async () => {
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
			const moved =
				changes.length > 0
					? await main.commit({ author: by, message: `${message}\n`, changes })
					: { commit: main.head, branches: [key.branch], isNetworkWide: false };
			await drafts.retire(key, 'published');
			return moved;
		}),
	);
}

/** Changes files of main without a draft. */
export function commitDirectly(
	parts: Parts,
	changes: Change[],
	by: Author,
	message: string,
	expected?: { path: string; version: string | undefined },
): Promise<Moved> {
	const { objects, main, root } = parts;
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
			if (!now?.isFlat) {
				wanted.push(content ? { path: root + place, content } : { path: root + place, isGone: true });
				continue;
			}
			const isText = entry!.file === TEXT;
			wanted.push({ path: `${root}${folderOf(entry!.key)}.md`, isGone: true });
			if (content) wanted.push({ path: root + place, content });
			if (!isText) wanted.push({ path: `${root}${folderOf(entry!.key)}/${TEXT}`, id: now.files.get(TEXT)! });
		}
		return main.commit({ author: by, message: `${message}\n`, changes: wanted });
	});
}
