/** Whether letters spell some of these syllables, each by its beginning: `zyfw`, `zhiyuan` and `zhiyfw` for `zhi yuan fu wu`. */
export function matchesPinyin(letters: string, syllables: string): boolean {
	const all = syllables.split(' ');
	return all.some((_, from) => spells(letters, all, from));
}

function spells(letters: string, syllables: string[], from: number): boolean {
	// After each syllable, the numbers of letters that may have been used up.
	let used = new Set([0]);
	for (let at = from; at < syllables.length && used.size > 0; at++) {
		const next = new Set<number>();
		for (const start of used) {
			const syllable = syllables[at]!;
			for (let end = start; end < letters.length && letters[end] === syllable[end - start]; end++) next.add(end + 1);
		}
		if (next.has(letters.length)) return true;
		used = next;
	}
	return false;
}
