import type { Branch, Entry } from '../compose/branch.ts';

const known = new WeakMap<Branch, Map<string, Entry>>();

/** The entry that once stood at this path, if there is one. */
export function movedEntry(branch: Branch, path: string): Entry | undefined {
	let aliases = known.get(branch);
	if (!aliases) {
		aliases = new Map(
			branch.entries.flatMap((entry) => entry.data.aliases.map((alias) => [trim(alias), entry] as const)),
		);
		known.set(branch, aliases);
	}
	return aliases.get(trim(path));
}

/** Where a page that is not there looks for one that has moved: an address no other route answers. */
export const movedRoute = ({ slug }: Branch): string => `/${slug}/moved/from/another/address/`;

const trim = (path: string): string => path.replace(/\/$/, '');
