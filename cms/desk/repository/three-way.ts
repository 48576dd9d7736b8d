/** Files of an entry by path, as ids. */
type Files = ReadonlyMap<string, string>;

/** Brings two changes of the same files together, file by file; `disputed` are those that both changed, where `mine` stands. */
export function threeWay(base: Files, theirs: Files, mine: Files): { files: Map<string, string>; disputed: string[] } {
	const files = new Map<string, string>();
	const disputed: string[] = [];
	for (const path of new Set([...theirs.keys(), ...mine.keys()])) {
		const [was, other, own] = [base.get(path), theirs.get(path), mine.get(path)];
		const isOthers = own === was;
		if (!isOthers && other !== was && other !== own) disputed.push(path);
		const chosen = isOthers ? other : own;
		if (chosen) files.set(path, chosen);
	}
	return { files, disputed };
}
