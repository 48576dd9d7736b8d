/** A stretch of a text as it was and as it is; both where it stayed the same. */
export type Stretch = { same: string } | { before?: string; after?: string };

/** More than that in one text is compared as a whole: nobody reads it paragraph by paragraph. */
const MOST = 600;

/** What became of a text, paragraph by paragraph; a paragraph that was reworded stands beside what it was. */
export function compareTexts(before: string, after: string): Stretch[] {
	return compareBlocks(blocksOf(before), blocksOf(after));
}

/** The part in the middle that differs: [what both begin with, was, is, what both end with]. */
export function middleOf(before: string, after: string): [string, string, string, string] {
	const [a, b] = [[...before], [...after]];
	let head = 0;
	while (head < a.length && head < b.length && a[head] === b[head]) head++;
	let tail = 0;
	while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
	const text = (of: string[], from: number, to: number) => of.slice(from, to).join('');
	return [
		text(a, 0, head),
		text(a, head, a.length - tail),
		text(b, head, b.length - tail),
		text(a, a.length - tail, a.length),
	];
}

const blocksOf = (text: string): string[] =>
	text
		.replaceAll('\r\n', '\n')
		.split(/\n(?:[ \t]*\n)+/)
		.map((block) => block.trim())
		.filter(Boolean);

function compareBlocks(before: string[], after: string[]): Stretch[] {
	if (before.length > MOST || after.length > MOST) return paired(before, after);
	const longest = longestCommon(before, after);
	const found: Stretch[] = [];
	let [old, now] = [0, 0];
	let [gone, come]: [string[], string[]] = [[], []];
	const flush = () => {
		found.push(...paired(gone, come));
		[gone, come] = [[], []];
	};
	while (old < before.length || now < after.length) {
		if (old < before.length && now < after.length && before[old] === after[now]) {
			flush();
			found.push({ same: before[old]! });
			old++;
			now++;
		} else if (now >= after.length || (old < before.length && longest[old + 1]![now]! >= longest[old]![now + 1]!))
			gone.push(before[old++]!);
		else come.push(after[now++]!);
	}
	flush();
	return found;
}

function paired(before: string[], after: string[]): Stretch[] {
	return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({
		...(before[index] !== undefined && { before: before[index] }),
		...(after[index] !== undefined && { after: after[index] }),
	}));
}

/** How many blocks the ends of both have in common, from each pair of places on. */
function longestCommon(before: string[], after: string[]): Uint16Array[] {
	const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
	for (let old = before.length - 1; old >= 0; old--)
		for (let now = after.length - 1; now >= 0; now--)
			table[old]![now] =
				before[old] === after[now]
					? table[old + 1]![now + 1]! + 1
					: Math.max(table[old + 1]![now]!, table[old]![now + 1]!);
	return table;
}
