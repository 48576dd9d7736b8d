import type { FileChange } from './commits.ts';
import { differences } from './differences.ts';
import { type Drafts, fileChanges } from './drafts.ts';
import { filesAt, TEXT } from './entries.ts';
import type { Parts } from './parts.ts';
import { entryOfPath, folderOf } from './paths.ts';
import type { Author, Crossed, EntryKey, Moved } from './repository.ts';
import { threeWay } from './three-way.ts';

const DESK: Author = { name: '工作台', login: 'desk' };

/**
 * Brings commits from elsewhere into main, path by path: `theirs` has gone on from `base`. Where both changed the same,
 * theirs is taken, and what the desk had becomes a draft. Only in main's turn.
 */
export async function bringIn(
	{ objects, main, drafts, root }: Parts,
	base: string | undefined,
	theirs: string,
	message: string,
): Promise<{ moved: Moved; crossed: Crossed[] }> {
	const tree = async (commit: string) => (await objects.read(`${commit}^{tree}`))?.id;
	const [was, other, own] = await Promise.all([base && tree(base), tree(theirs), tree(main.head)]);
	const [came, went] = await Promise.all([differences(objects, was, other), differences(objects, was, own)]);
	const ours = new Map(went.map(({ path, after }) => [path, after]));
	const changes: FileChange[] = [];
	const crossed: Crossed[] = [];
	const entries = new Map<string, EntryKey>();
	const written = new Set(went.flatMap(({ path }) => entryIn(root, path)?.folder ?? []));
	for (const { path, after } of came) {
		const entry = entryIn(root, path);
		if (entry && written.has(entry.folder)) {
			entries.set(entry.folder, entry.key);
			continue;
		}
		if (ours.has(path) && ours.get(path) === after) continue;
		if (ours.has(path)) crossed.push({ path: path.slice(root.length) });
		changes.push(after ? { path, id: after } : { path, isGone: true });
	}
	const again: { key: EntryKey; files: Map<string, string> }[] = [];
	for (const key of entries.values()) {
		const at = async (commit: string | undefined) =>
			commit ? filesAt(objects, commit, root, key) : { files: new Map<string, string>(), isFlat: false };
		const [before, here, there] = [await at(base), await at(main.head), await at(theirs)];
		const { files, disputed } = threeWay(before.files, here.files, there.files);
		if (disputed.length > 0) {
			crossed.push({ path: `${folderOf(key)}/${disputed[0]}`, key });
			if (here.files.has(TEXT)) again.push({ key, files: here.files });
		}
		changes.push(...entryChanges(root, key, here, files));
	}
	const began = base ?? main.head;
	const moved = await main.commit({ merged: theirs, author: DESK, message, changes });
	for (const { key, files } of again) await draftAgain(drafts, key, began, files);
	return { moved, crossed };
}

function entryIn(root: string, path: string): { folder: string; key: EntryKey } | undefined {
	const key = path.startsWith(root) ? entryOfPath(path.slice(root.length))?.key : undefined;
	return key && { folder: folderOf(key), key };
}

/** What a commit on main changes so that an entry has these files, in a folder of its own. */
export function entryChanges(
	root: string,
	key: EntryKey,
	here: { files: Map<string, string>; isFlat: boolean },
	files: Map<string, string>,
): FileChange[] {
	const folder = root + folderOf(key);
	const before = here.isFlat ? new Map<string, string>() : here.files;
	const inFolder = fileChanges(before, files).map((change) => ({ ...change, path: `${folder}/${change.path}` }));
	return here.isFlat ? [{ path: `${folder}.md`, isGone: true }, ...inFolder] : inFolder;
}

async function draftAgain(drafts: Drafts, key: EntryKey, began: string, files: Map<string, string>): Promise<void> {
	await drafts.inTurn(key, async () => {
		// Somebody is writing on it already: that draft stays, and main's history has the rest.
		if (await drafts.find(key)) return;
		await drafts.write(key, {
			by: DESK,
			began,
			message: '别处同时改了这一篇，工作台的版本留作草稿',
			changes: fileChanges(new Map(), files),
		});
	});
}
