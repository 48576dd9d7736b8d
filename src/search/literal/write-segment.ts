import type { Sink, WrittenBucket } from './bucket-writer.ts';
import { NumberWriter } from './bytes.ts';
import { dayNumber } from './day-number.ts';
import { bucketFile, characterFile, commonFile, NAME_BYTES, type Tables, tripleFile } from './format.ts';
import { packIfSmaller } from './pack.ts';
import { writeCharacters } from './write-characters.ts';
import { type WrittenPairs, writePairs } from './write-pairs.ts';

/** An entry as a segment counts and finds it. */
export interface SegmentEntry {
	site: string;
	/** Name of its text. */
	text: string;
	column?: string;
	topic?: string;
	date?: string;
	titleLength: number;
	/** Length of its folded text with all ends. */
	length: number;
}

/**
 * Writes the files of a segment, its pairs with their places and its single characters, and returns its head, and the end of
 * that by itself: where to look for what.
 * @param units the folded texts of the entries, one after the other.
 */
export function writeSegment(
	version: string,
	entries: SegmentEntry[],
	units: Uint16Array,
	write: (name: string, bytes: Uint8Array) => void,
): { head: Uint8Array; where: Uint8Array } {
	const sink =
		(nameOf: (version: string, bucket: number) => string): Sink =>
		(bucket, bytes) =>
			write(nameOf(version, bucket), packIfSmaller(bytes));
	const sinks = { pairs: sink(bucketFile), triples: sink(tripleFile), common: sink(commonFile) };
	const pairs = writePairs(units, entries, sinks);
	const characters = writeCharacters(units, entries, sink(characterFile));
	const where = whereOf(pairs, characters).bytes();
	const head = knownOf(entries);
	head.addBytes(where);
	return { head: head.bytes(), where };
}

function knownOf(entries: SegmentEntry[]): NumberWriter {
	const tables: Tables = {
		sites: valuesOf(entries.map(({ site }) => site)),
		columns: valuesOf(entries.map(({ column }) => column)),
		topics: valuesOf(entries.map(({ topic }) => topic)),
	};
	const numbers = new NumberWriter();
	numbers.addText(JSON.stringify(tables));
	numbers.add(entries.length);
	const [sites, columns, topics] = [tables.sites, tables.columns, tables.topics].map(numbering);
	// Column by column: what is alike stands together and packs well.
	for (const { site } of entries) numbers.add(sites!(site));
	for (const { column } of entries) numbers.add(columns!(column));
	for (const { topic } of entries) numbers.add(topics!(topic));
	for (const { date } of entries) numbers.add(dayNumber(date));
	for (const { titleLength } of entries) numbers.add(titleLength);
	for (const { length } of entries) numbers.add(length);
	for (const { text } of entries) numbers.addBytes(Buffer.from(text, 'hex').subarray(0, NAME_BYTES));
	return numbers;
}

function whereOf(written: WrittenPairs, characters: WrittenBucket[]): NumberWriter {
	const numbers = new NumberWriter();
	addUnits(numbers, written.commonPairs);
	for (const buckets of [written.pairs, written.triples, written.common, characters]) addBuckets(numbers, buckets);
	return numbers;
}

const valuesOf = (values: (string | undefined)[]): string[] =>
	[...new Set(values.filter((value) => value !== undefined))].sort();

/** Numbers from one; nothing is zero. */
function numbering(values: string[]): (value: string | undefined) => number {
	const numbers = new Map(values.map((value, index) => [value, index + 1]));
	return (value) => (value === undefined ? 0 : numbers.get(value)!);
}

function addBuckets(numbers: NumberWriter, buckets: WrittenBucket[]): void {
	numbers.add(buckets.length);
	addUnits(numbers, buckets.map(({ first }) => first).join(''));
	for (const { length } of buckets) numbers.add(length >> 10);
}

// Half a character is not to be written as text.
function addUnits(numbers: NumberWriter, text: string): void {
	numbers.add(text.length);
	for (let at = 0; at < text.length; at++) numbers.add(text.charCodeAt(at));
}
