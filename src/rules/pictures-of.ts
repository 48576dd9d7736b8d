import { linksOf } from './links-of.ts';
import type { Place, Written } from './rule.ts';

/** A picture of an entry with the words that stand for it. */
export interface WrittenPicture {
	place: Place;
	alt: string;
	/** As written. */
	file: string;
}

/** The cover and every picture of the body, in order. */
export function picturesOf(entry: Written): WrittenPicture[] {
	const { cover } = entry.source.data;
	return [
		...(cover ? [{ place: { field: ['cover', 'alt'] }, alt: cover.alt.trim(), file: cover.picture }] : []),
		...linksOf(entry).flatMap(({ isPicture, words, address, offset }) =>
			isPicture ? [{ place: { offset }, alt: words.replace(/\s+/g, ' '), file: address }] : [],
		),
	];
}
