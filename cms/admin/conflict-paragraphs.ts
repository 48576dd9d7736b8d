/** Paragraphs that both have, or a place where they differ. */
export type Stretch = { both: string[] } | { theirs: string[]; mine: string[] };

/** Two bodies side by side, paragraph by paragraph; blocks of several paragraphs (`:::`) stay whole. */
export function compareParagraphs(theirs: string, mine: string): Stretch[] {
	const there = paragraphsOf(theirs);
	const here = paragraphsOf(mine);
	const table = commonLengths(there, here);
	const stretches: Stretch[] = [];
	let i = 0;
	let j = 0;
	while (i < there.length || j < here.length) {
		if (i < there.length && j < here.length && there[i] === here[j]) {
			agree(stretches).push(there[i]!);
			i++;
			j++;
		} else if (j >= here.length || (i < there.length && table[i + 1]![j]! >= table[i]![j + 1]!)) {
			differ(stretches).theirs.push(there[i++]!);
		} else differ(stretches).mine.push(here[j++]!);
	}
	return stretches;
}

/** The body that has each differing place from the side chosen for it, or from both, theirs first. */
export function joinParagraphs(stretches: Stretch[], sides: ('theirs' | 'mine' | 'both')[]): string {
	let at = 0;
	const paragraphs = stretches.flatMap((stretch) => {
		if ('both' in stretch) return stretch.both;
		const side = sides[at++] ?? 'mine';
		return side === 'both' ? [...stretch.theirs, ...stretch.mine] : stretch[side];
	});
	return paragraphs.length > 0 ? `${paragraphs.join('\n\n')}\n` : '';
}

function paragraphsOf(body: string): string[] {
	const paragraphs: string[] = [];
	let fence = '';
	let isOpen = false;
	for (const line of body.replaceAll('\r\n', '\n').split('\n')) {
		const mark = /^\s*(:{3,}|`{3,}|~{3,})(.*)$/.exec(line);
		if (line.trim() === '' && !fence) {
			isOpen = false;
			continue;
		}
		if (isOpen) paragraphs.push(`${paragraphs.pop()}\n${line}`);
		else paragraphs.push(line);
		isOpen = true;
		if (mark && !fence) fence = mark[1]!;
		else if (mark && fence && mark[1]!.startsWith(fence) && mark[2]!.trim() === '') fence = '';
	}
	return paragraphs;
}

function agree(stretches: Stretch[]): string[] {
	const last = stretches.at(-1);
	if (last && 'both' in last) return last.both;
	const both: string[] = [];
	stretches.push({ both });
	return both;
}

function differ(stretches: Stretch[]): { theirs: string[]; mine: string[] } {
	const last = stretches.at(-1);
	if (last && 'mine' in last) return last;
	const made = { theirs: [], mine: [] };
	stretches.push(made);
	return made;
}

/** How many paragraphs the ends of both have in common, from each place on. */
function commonLengths(one: string[], other: string[]): Uint16Array[] {
	const table = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
	for (let i = one.length - 1; i >= 0; i--)
		for (let j = other.length - 1; j >= 0; j--)
			table[i]![j] = one[i] === other[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
	return table;
}
