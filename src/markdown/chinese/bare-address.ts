import { END, HAN, JOINT, PUNCTUATION } from './marks.ts';

const STOPS = new RegExp(
	`(?:https?://|www\\.)(?:[\\w.:-]{1,255}(?=[${HAN}])|[^\\s<>]{0,2000}?(?=[${PUNCTUATION}]|(\\*\\*|~~)))`,
	'giu',
);

/** Ends an address that stands in the text where the Chinese begins: `https://example.com，请登录`. */
export function markBareAddresses(source: string): string {
	if (!source.includes('://') && !/www\./i.test(source)) return source;
	return source.replace(STOPS, (address, stars?: string) => address + END + (stars ? JOINT : ''));
}
