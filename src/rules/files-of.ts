import { type Dirent, existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
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

const known = new WeakMap<Home, BranchFile[]>();
const DEEPEST = 8;

/** Everything in a folder but texts, settings and what begins with a dot; read once. */
export function filesOf(home: Home): BranchFile[] {
	const files = known.get(home) ?? list(home.folder, 0);
	known.set(home, files);
	return files;
}

function list(folder: string, depth: number): BranchFile[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
		const { name } = item;
		if (name.startsWith('.')) return [];
		if (item.isDirectory()) {
			const inside = join(folder, name);
			if (!existsSync(inside)) return [{ folder, name, kind: 'folder', bytes: 0 }];
			return depth < DEEPEST ? list(inside, depth + 1) : [];
		}
		if (/\.(?:md|mdx|yml)$/.test(name)) return [];
		const bytes = lstatSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
		return [{ folder, name, kind: kindOf(item), bytes }];
	});
}

function kindOf(item: Dirent): BranchFile['kind'] {
	if (item.isFile()) return 'file';
	return item.isSymbolicLink() ? 'link' : 'device';
}
