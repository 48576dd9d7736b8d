import { NumberWriter } from './bytes.ts';
import { dayNumber } from './day-number.ts';
import { bucketFile, characterFile, NAME_BYTES, type Tables } from './format.ts';
import { pack } from './pack.ts';
import { writeCharacters } from './write-characters.ts';
import { type WrittenBucket, writePairs } from './write-pairs.ts';

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
 * Writes the files of a segment, its pairs with their places and its single characters, and returns its head.
 * @param units the folded texts of the entries, one after the other.
 */
export function writeSegment(
	version: string,
	entries: SegmentEntry[],
	units: Uint16Array,
	write: (name: string, bytes: Uint8Array) => void,
): Uint8Array {
	const pairs = writePairs(units, (bucket, bytes) => write(bucketFile(version, bucket), pack(bytes)));
	const characters = writeCharacters(units, entries, (bucket, bytes) =>
		write(characterFile(version, bucket), pack(bytes)),
	);
	return head(entries, pairs, characters);
}

function head(entries: SegmentEntry[], pairs: WrittenBucket[], characters: WrittenBucket[]): Uint8Array {
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
	addBuckets(numbers, pairs);
	addBuckets(numbers, characters);
	return numbers.bytes();
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
	const firsts = buckets.map(({ first }) => first).join('');
	numbers.add(firsts.length);
	// Half a character is not to be written as text.
	for (let at = 0; at < firsts.length; at++) numbers.add(firsts.charCodeAt(at));
	for (const { length } of buckets) numbers.add(length >> 10);
}
