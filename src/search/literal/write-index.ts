import type { IndexFile } from '../engine.ts';
import { foldEntries } from './fold-entries.ts';
import { ENTRIES, type EntryText, INDEX_FOLDER, type ListedEntry, START, type Start, textFile } from './format.ts';
import { nameTexts } from './name-texts.ts';
import { pack } from './pack.ts';
import { newestFirst, versionOf } from './segments.ts';
import { SUGGESTIONS, type Suggestible } from './suggest.ts';
import { packSuggestions, peopleIn, titlesOf } from './suggestible.ts';
import { writeSegment } from './write-segment.ts';

/** An entry as search gets to know it. */
export interface SearchEntry extends EntryText {
	topic?: string;
	person?: string;
	isWithheld?: boolean;
	isShared?: boolean;
}

/** Writes what every index leads to, a site's own and the hub's: the text of each entry, and the list of them. */
export function writeTexts(entries: SearchEntry[]): { listed: ListedEntry[]; files: IndexFile[] } {
	const texts = entries.map(({ topic: _, person: __, isWithheld: ___, isShared: ____, ...text }) =>
		JSON.stringify(text),
	);
	const names = nameTexts(texts);
	const listed = entries.map(({ body, about, ...entry }, index) => ({
		text: names[index]!,
		...entry,
		length: entry.title.length + body.length + about.length,
	}));
	const files = new Map(texts.map((text, index) => [textFile(names[index]!), text]));
	return {
		listed,
		files: [
			{ path: ENTRIES, bytes: pack(JSON.stringify(listed)) },
			...Array.from(files, ([path, text]) => ({ path, bytes: pack(text) })),
		],
	};
}

/** Writes a site's own index, which finds every text literally; the same entries give the same bytes. */
export function writeLiteralIndex(
	entries: SearchEntry[],
	{ synonyms = [], suggestible = [] }: { synonyms?: string[][]; suggestible?: Suggestible[] } = {},
): IndexFile[] {
	const sorted = entries.toSorted(newestFirst);
	const { listed, files } = writeTexts(sorted);
	const { units, folded } = foldEntries(sorted);
	const version = versionOf(listed);
	const segment = listed.map((entry, index) => ({ site: '', ...entry, ...folded[index]! }));
	const { head } = writeSegment(version, segment, units, (name, bytes) =>
		files.push({ path: INDEX_FOLDER + name, bytes }),
	);
	const start: Start = {
		sites: [{ slug: '', name: '' }],
		synonyms,
		segments: [{ version, entries: entries.length, head: Buffer.from(head).toString('base64') }],
		first: 1,
	};
	return [
		{ path: INDEX_FOLDER + START, bytes: pack(JSON.stringify(start)) },
		{
			path: INDEX_FOLDER + SUGGESTIONS,
			bytes: packSuggestions([...suggestible, ...peopleIn(listed), ...titlesOf(listed)]),
		},
		...files,
	];
}
