import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { IndexFile } from '../engine.ts';
import type { PageText } from '../page-text.ts';
import { fold } from './fold.ts';
import { bucketFile, END, INDEX_FOLDER, type ListedEntry, pinyinFile, START, type Start, textFile } from './format.ts';
import { syllablesOf } from './syllables.ts';
import { writePairs } from './write-pairs.ts';

/** Writes an index that finds every text literally; the same entries in the same order give the same bytes. */
export function writeLiteralIndex(entries: PageText[]): IndexFile[] {
	const texts = entries.map(({ title, body, about }) => [title, body, about].map((part) => fold(part) + END).join(''));
	const { firstPairs, files: buckets } = writePairs(texts.join(''));
	const inside = new Map<string, Uint8Array>();
	for (const [index, bytes] of buckets.entries()) inside.set(bucketFile('', index), bytes);
	for (const [index, { body, about }] of entries.entries()) {
		inside.set(textFile('', index), Buffer.from([body, about].filter(Boolean).join(END)));
	}
	inside.set(pinyinFile(''), json(entries.map(({ title }) => syllablesOf(title))));

	const listed = entries.map(listedEntry);
	const lengths = texts.map(({ length }) => length);
	const titleLengths = entries.map(({ title }) => fold(title).length);
	const version = digestOf([json([listed, lengths, firstPairs]), ...inside.values()]);
	const start: Start = { version, entries: listed, lengths, titleLengths, firstPairs };
	return [
		{ path: INDEX_FOLDER + START, bytes: pack(json(start)) },
		...Array.from(inside, ([path, bytes]) => ({ path: INDEX_FOLDER + version + path, bytes: pack(bytes) })),
	];
}

function listedEntry({ path, title, column, date }: PageText): ListedEntry {
	return { path, title, ...(column && { column }), ...(date && { date }) };
}

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

/** Packed here, for not every server does it. */
function pack(bytes: Uint8Array): Uint8Array {
	const packed = gzipSync(bytes);
	// The header names the system it was packed on.
	packed[9] = 255;
	return packed;
}

function digestOf(parts: Uint8Array[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(`${part.length} `).update(part);
	return hash.digest('hex').slice(0, 12);
}
