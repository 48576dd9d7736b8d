import { type Dirent, existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '../network/read-folder.ts';
import type { Home } from './rule.ts';

/** A picture, a document or whatever else stands beside texts. */
export interface BranchFile {
	/** Absolute path of its folder. */
	folder: string;
	name: string;
	/** A `folder` is one that cannot be opened, for its name is not UTF-8. */
	kind: 'file' | 'link' | 'device' | 'folder';
	bytes: number;
}

const known = new WeakMap<Home, { files: BranchFile[]; texts: BranchFile[] }>();
const DEEPEST = 8;
/** Hidden, or left by Windows and Office. */
const IN_PASSING = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

const TEXT = /\.(?:mdx?|markdown|ya?ml)$/i;

/** Everything in a folder but texts, settings and what begins with a dot; read once. */
export const filesOf = (home: Home): BranchFile[] => everythingIn(home).files;

/** Texts and settings in a folder, whether they stand where they are read or not; their size is not asked for. */
export const textsOf = (home: Home): BranchFile[] => everythingIn(home).texts;

function everythingIn(home: Home) {
	let found = known.get(home);
	if (!found) {
		const { texts = [], files = [] } = Object.groupBy(list(home.folder, 0), ({ name, kind }) =>
			TEXT.test(name) && kind !== 'folder' ? 'texts' : 'files',
		);
		found = { texts, files };
		known.set(home, found);
	}
	return found;
}

function list(folder: string, depth: number): BranchFile[] {
	return (readFolder(folder) ?? []).flatMap((item) => {
		const { name } = item;
		if (IN_PASSING.test(name)) return [];
		if (item.isDirectory()) {
			const inside = join(folder, name);
			if (!existsSync(inside)) return [{ folder, name, kind: 'folder', bytes: 0 }];
			return depth < DEEPEST ? list(inside, depth + 1) : [];
		}
		const bytes = TEXT.test(name) ? 0 : (lstatSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0);
		return [{ folder, name, kind: kindOf(item), bytes }];
	});
}

function kindOf(item: Dirent): BranchFile['kind'] {
	if (item.isFile()) return 'file';
	return item.isSymbolicLink() ? 'link' : 'device';
}
