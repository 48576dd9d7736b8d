const LONGEST = 90;
const SENTENCE_END = /[。！？；…]/g;

/** The beginning of a text for lists: whole sentences if they fit into 90 characters, else cut with 「…」. */
export function excerptOf(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	const characters = [...line];
	if (characters.length <= LONGEST) return line;
	const beginning = characters.slice(0, LONGEST).join('');
	const lastEnd = [...beginning.matchAll(SENTENCE_END)].at(-1)?.index ?? 0;
	return lastEnd > LONGEST / 2 ? beginning.slice(0, lastEnd + 1) : `${beginning.trimEnd()}…`;
}
