import type { Segment } from './segment.ts';
import { initialsIn, readingsOf } from './syllable-numbers.ts';

/** Gives the part of an entry's title that is spelt like letters; nothing where that cannot be told. */
export type SpeltPart = (entry: number, title: string) => string | undefined;

// What `syllablesOf` makes one syllable of.
const SYLLABLE = /\p{Script=Han}|[\da-z０-９Ａ-Ｚａ-ｚ]+/giu;

const latest = new WeakMap<Segment, { letters: string; part: Promise<SpeltPart> }>();

/** Looks up, in lists that are here already, where the readings of letters stand in the titles of a segment; once for all results. */
export function speltPart(segment: Segment, letters: string): Promise<SpeltPart> {
	const before = latest.get(segment);
	if (before?.letters === letters) return before.part;
	const part = lookUp(segment, letters);
	latest.set(segment, { letters, part });
	return part;
}

async function lookUp(segment: Segment, letters: string): Promise<SpeltPart> {
	const known = new Map<number, { reading: string; fromEnd: number }>();
	for (const reading of readingsOf(letters)) {
		const { entries, from, places, length } = await segment.find(reading);
		for (let at = 0; at < length; at++) {
			const entry = entries[at]!;
			const place = places[from[at]!];
			if (place !== undefined && !known.has(entry))
				known.set(entry, { reading, fromEnd: segment.known.starts[entry + 1]! - place });
		}
	}
	return (entry, title) => {
		const one = known.get(entry);
		if (!one) return undefined;
		const parts = [...title.matchAll(SYLLABLE)];
		// At the end of an entry stand the initials of its title, an end, its syllables, an end.
		const first = (initialsIn(one.reading) ? 2 : 1) * (parts.length + 1) - one.fromEnd;
		const last = parts[first + one.reading.length - 1];
		return first < 0 || !last ? undefined : title.slice(parts[first]!.index, last.index + last[0].length);
	};
}
