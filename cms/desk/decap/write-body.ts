/**
 * A body as it is to be stored. Decap’s editor writes lists, tables and tildes its own way and takes footnotes for
 * links; what nobody changed is put back as it stood, so that only what somebody wrote is new.
 * @param before the body that this one takes the place of.
 */
export function writeBody(written: string, before = ''): string {
	const mended = withFootnotes(written.replace(/^(?:[ \t]*\n)+/, '').trimEnd());
	const known = new Map(chunksOf(before.trim()).map((chunk) => [meaningOf(chunk), chunk]));
	const chunks = chunksOf(mended).map((chunk) => known.get(meaningOf(chunk)) ?? plain(chunk));
	// What stood last before may have something behind it now.
	return chunks
		.map((chunk, at) => (at < chunks.length - 1 ? chunk.replace(/\n*$/, (end) => end.padEnd(2, '\n')) : chunk))
		.join('')
		.trimEnd();
}

/** Paragraphs, lists, tables: whatever stands between blank lines, with those that follow. Code stays in one piece. */
function chunksOf(body: string): string[] {
	const chunks: string[] = [];
	let fence = '';
	let isOpen = false;
	for (const line of body.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
		const isBlank = line.trim() === '';
		if (fence === '' && !isBlank && !isOpen) {
			chunks.push(line);
			isOpen = true;
		} else {
			if (chunks.length === 0) chunks.push('');
			chunks[chunks.length - 1] += line;
			if (isBlank && fence === '') isOpen = false;
		}
		const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
		if (mark) fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence;
	}
	return chunks;
}

/** The same for two ways of writing the same: other bullets, a padded table, a tilde that was held for a sign. */
const meaningOf = (chunk: string): string =>
	isCode(chunk)
		? chunk.trimEnd()
		: plain(chunk)
				.split('\n')
				.map((line) => (line.trimStart().startsWith('|') ? tableRow(line) : line.trimEnd()))
				.join('\n')
				.trimEnd();

const tableRow = (line: string): string =>
	line
		.trim()
		.replace(/\s*\|\s*/g, '|')
		.replace(/-+/g, '-');

/** What Decap writes for nothing: a list with stars, a backslash before a single tilde. */
function plain(chunk: string): string {
	if (isCode(chunk)) return chunk;
	return chunk.replace(/^(\s*)\* (?!\s*\*\s*(?:\*\s*)*$)/gm, '$1- ').replace(/\\~(?!\\?~)(?<!~\\~)/g, '~');
}

const isCode = (chunk: string): boolean => /^\s*(?:`{3,}|~{3,})/m.test(chunk);

const REFERENCE = /\[\^([^\]\s]+)\]\(((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*)\)/g;

/** Footnotes come back as links to their own words; they are notes again, their words at the end. */
function withFootnotes(body: string): string {
	const words = new Map<string, string>();
	const mended = body.replace(REFERENCE, (_, id: string, said: string) => {
		words.set(id, said.trim());
		return `[^${id}]`;
	});
	const notes = [...words].filter(([id]) => !mended.includes(`\n[^${id}]:`)).map(([id, said]) => `[^${id}]: ${said}`);
	return [mended, ...notes].join('\n\n');
}
