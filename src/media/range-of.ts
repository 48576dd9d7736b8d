/** The first and the last byte of a part of a file. */
export interface Range {
	start: number;
	end: number;
}

/**
 * The part of a file that a `Range` header asks for; undefined where all of it is to be sent, as for several parts,
 * other units, and what cannot be read. `outside` is an answer of its own: 416.
 */
export function rangeOf(header: string | undefined, size: number): Range | 'outside' | undefined {
	const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
	if (from === '' && to === '') return undefined;
	const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
	const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
	if (start >= size || (from === '' && Number(to) === 0)) return 'outside';
	return start <= end ? { start, end } : undefined;
}
