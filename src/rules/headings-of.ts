import type { Written } from './rule.ts';

/** A heading of a body, written with `#`. */
export interface WrittenHeading {
	depth: number;
	/** As written, at most 200 characters of it. */
	text: string;
	/** Where its line begins in the body. */
	offset: number;
}

const known = new WeakMap<Pick<Written, 'source' | 'prose'>, readonly WrittenHeading[]>();

/** Every `#` heading of a body in order; those in code are none. Several rules ask, so it is read once. */
export function headingsOf(entry: Pick<Written, 'source' | 'prose'>): readonly WrittenHeading[] {
	let headings = known.get(entry);
	if (!headings) {
		headings = readHeadings(entry);
		known.set(entry, headings);
	}
	return headings;
}

function readHeadings({ source: { body }, prose }: Pick<Written, 'source' | 'prose'>): WrittenHeading[] {
	if (!body.includes('#')) return [];
	return [...prose.matchAll(/^ {0,3}(#{1,6})(?![^ \t\n])([^\n]*)/gm)].map(
		({ 0: line, 1: marks = '', 2: rest = '', index }) => ({
			depth: marks.length,
			text: body
				.slice(index + line.length - rest.length, index + line.length)
				.trim()
				.slice(0, 200)
				.replace(/<!--[^<]*-->/g, '')
				.trim()
				.replace(/(?:^|[ \t])#{1,100}$/, '')
				.trim(),
			offset: index,
		}),
	);
}

/** Words compared without marks, spaces and the width of letters. */
export const bareWords = (text: string): string =>
	text
		.normalize('NFKC')
		.replace(/[\s\p{P}\p{S}]+/gu, '')
		.toLowerCase();
