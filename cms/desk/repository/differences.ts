import type { Objects } from './objects.ts';
import type { TreeItem } from './tree.ts';

/** A file that is not the same in two folders: its ids there, none where it is missing. */
export interface Difference {
	path: string;
	before: string | undefined;
	after: string | undefined;
}

/** How one folder became another; what is the same in both is not opened. Links and the like count as missing. */
export async function differences(
	objects: Objects,
	before: string | undefined,
	after: string | undefined,
	prefix = '',
): Promise<Difference[]> {
	if (before === after) return [];
	const [old, now] = await Promise.all([itemsOf(objects, before), itemsOf(objects, after)]);
	const found: Promise<Difference[]>[] = [];
	for (const name of new Set([...old.keys(), ...now.keys()])) {
		const [a, b] = [old.get(name), now.get(name)];
		if (a?.id === b?.id && a?.kind === b?.kind) continue;
		const path = prefix + name;
		const [fileBefore, fileAfter] = [fileIn(a), fileIn(b)];
		if (fileBefore !== fileAfter) found.push(Promise.resolve([{ path, before: fileBefore, after: fileAfter }]));
		const [folderBefore, folderAfter] = [folderIn(a), folderIn(b)];
		if (folderBefore ?? folderAfter) found.push(differences(objects, folderBefore, folderAfter, `${path}/`));
	}
	return (await Promise.all(found)).flat();
}

const fileIn = (item: TreeItem | undefined): string | undefined => (item?.kind === 'file' ? item.id : undefined);
const folderIn = (item: TreeItem | undefined): string | undefined => (item?.kind === 'folder' ? item.id : undefined);

const itemsOf = async (objects: Objects, tree: string | undefined): Promise<Map<string, TreeItem>> =>
	new Map(tree ? (await objects.tree(tree)).map((item) => [item.name, item]) : []);
