import { rangesOf } from '../search/literal/extract.ts';
import { fold, foldedWords } from '../search/literal/fold.ts';

/** A place in texts that stand one after the other: from a unit of one to a unit of one, perhaps of another. */
export interface FoundPlace {
	from: { text: number; at: number };
	to: { text: number; at: number };
}

/** Where words stand in texts, written in whatever way: what was typed as a whole, or else each word of it. */
export function foundPlaces(texts: string[], typed: string): FoundPlace[] {
	const whole = texts.join('');
	const together = rangesOf(whole, [fold(typed)].filter(Boolean));
	const ranges = together.length > 0 ? together : rangesOf(whole, foldedWords(typed));
	const starts: number[] = [];
	let length = 0;
	for (const text of texts) {
		starts.push(length);
		length += text.length;
	}
	/** The text a unit stands in; the last one that begins there. */
	const placeOf = (unit: number) => {
		let text = starts.length - 1;
		while (starts[text]! > unit) text--;
		return { text, at: unit - starts[text]! };
	};
	const places: FoundPlace[] = [];
	let end = 0;
	for (const range of ranges) {
		if (range.start < end) continue;
		end = range.end;
		const last = placeOf(range.end - 1);
		places.push({ from: placeOf(range.start), to: { text: last.text, at: last.at + 1 } });
	}
	return places;
}
