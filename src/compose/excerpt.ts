const LONGEST = 90;
const ENOUGH = 40;
const SENTENCE_END = /[。！？；…]/g;

/** The beginning of a text, one line a block, for lists: whole sentences if they fit into 90 characters, else cut with 「…」. */
export function excerptOf(blocks: string): string {
	const text = opening(blocks);
	// Enough for 90 characters of two units each; a long text is not taken apart for its beginning.
	const trimmed = text.trimStart();
	const line = trimmed
		.slice(0, 4 * LONGEST)
		.replace(/\s+/g, ' ')
		.trim();
	const characters = [...line];
	if (characters.length <= LONGEST && trimmed.length < 4 * LONGEST) return line;
	const beginning = characters.slice(0, LONGEST).join('');
	const lastEnd = [...beginning.matchAll(SENTENCE_END)].at(-1)?.index ?? 0;
	return lastEnd > LONGEST / 2 ? beginning.slice(0, lastEnd + 1) : `${beginning.trimEnd()}…`;
}

/** The first paragraph, and as many more as it takes to say something: what stands further down is out of place in a list. */
function opening(blocks: string): string {
	let text = '';
	for (const line of blocks.trimStart().split('\n', 20)) {
		if (text.length >= ENOUGH) break;
		text += `${line} `;
	}
	return text;
}
