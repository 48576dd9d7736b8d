import { NumberReader } from './bytes.ts';
import { NAME_BYTES, type Tables } from './format.ts';

/** What a segment knows of its entries, each a column of numbers; see `write-segment.ts`. */
export interface Known {
	tables: Tables;
	sites: Uint32Array;
	columns: Uint32Array;
	topics: Uint32Array;
	days: Uint32Array;
	titleLengths: Uint32Array;
	/** Where each entry's text begins, and where the last one ends. */
	starts: Uint32Array;
	/** Name of an entry's text. */
	textName: (entry: number) => string;
}

/** Where in a segment to look for what. */
export interface Where {
	/** Pairs that stand nearly everywhere. */
	commonPairs: Set<string>;
	pairs: BucketList;
	triples: BucketList;
	common: BucketList;
	characters: BucketList;
}

/** The first list of each bucket, and how long the bucket is, in KB. */
export interface BucketList {
	firsts: string;
	sizes: Uint32Array;
}

/** Reads both from a head. */
export function readHead(bytes: Uint8Array): { known: Known; where: Where } {
	const reader = new NumberReader(bytes);
	return { known: readKnown(reader), where: readWhere(reader) };
}

function readKnown(reader: NumberReader): Known {
	const tables: Tables = JSON.parse(reader.text());
	const count = reader.next();
	const column = () => Uint32Array.from({ length: count }, () => reader.next());
	const [sites, columns, topics, days, titleLengths, lengths] = [
		column(),
		column(),
		column(),
		column(),
		column(),
		column(),
	];
	const starts = new Uint32Array(count + 1);
	lengths.forEach((length, entry) => {
		starts[entry + 1] = starts[entry]! + length;
	});
	const names = reader.bytes(count * NAME_BYTES);
	const textName = (entry: number) =>
		Array.from(names.subarray(entry * NAME_BYTES, (entry + 1) * NAME_BYTES), (byte) =>
			byte.toString(16).padStart(2, '0'),
		).join('');
	return { tables, sites, columns, topics, days, titleLengths, starts, textName };
}

/** Reads where to look for what, which ends a head and is a file of its own. */
export function readWhere(reader: NumberReader): Where {
	const units = () => Array.from({ length: reader.next() }, () => String.fromCharCode(reader.next())).join('');
	const buckets = (): BucketList => {
		const length = reader.next();
		return { firsts: units(), sizes: Uint32Array.from({ length }, () => reader.next()) };
	};
	const commonPairs = new Set(units().match(/[\s\S]{2}/g));
	return { commonPairs, pairs: buckets(), triples: buckets(), common: buckets(), characters: buckets() };
}
