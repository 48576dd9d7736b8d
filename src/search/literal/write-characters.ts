import { BucketWriter, type Sink, type WrittenBucket } from './bucket-writer.ts';
import { NumberWriter } from './bytes.ts';
import { END } from './format.ts';

/** Lists for every character the entries that have it, each with a mark where it stands in the title. */
export function writeCharacters(
	units: Uint16Array,
	entries: { length: number; titleLength: number }[],
	sink: Sink,
): WrittenBucket[] {
	const lists = new Map<number, NumberWriter>();
	// Numbers of entries from one, so that zero is none.
	const latest = new Uint32Array(65_536);
	const end = END.charCodeAt(0);
	let at = 0;
	entries.forEach(({ length, titleLength }, index) => {
		for (let inside = 0; inside < length; inside++, at++) {
			const unit = units[at]!;
			if (unit === end || latest[unit] === index + 1) continue;
			const list = lists.get(unit) ?? new NumberWriter(16);
			lists.set(unit, list);
			list.add((index + 1 - latest[unit]!) * 2 + (inside < titleLength ? 1 : 0));
			latest[unit] = index + 1;
		}
	});
	const buckets = new BucketWriter(sink);
	for (const unit of [...lists.keys()].sort((a, b) => a - b)) buckets.add(String.fromCharCode(unit), lists.get(unit)!);
	return buckets.finish();
}
