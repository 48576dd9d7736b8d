import type { Marked } from './mark-slots.ts';
import { SLOTS } from './slots.ts';

/** Puts what segments have marked side by side, and cuts it into files; where a table is smaller it is written repeatedly. The bytes are used again. */
export function writeSieve(
	marked: Marked[],
	write: (file: number, bytes: Uint8Array) => void,
): { fileCount: number; longest: number } {
	const fileCount = Math.max(...marked.map(({ bits }) => (bits.length * 8) / SLOTS));
	const slots = new Uint8Array(SLOTS);
	for (let file = 0; file < fileCount; file++) {
		slots.fill(0);
		marked.forEach(({ bits }, segment) => {
			const from = ((file * SLOTS) / 8) % bits.length;
			for (let at = 0; at < SLOTS / 8; at++)
				for (let byte = bits[from + at]!; byte > 0; byte &= byte - 1)
					slots[at * 8 + 31 - Math.clz32(byte & -byte)]! |= 1 << segment;
		});
		write(file, slots);
	}
	return { fileCount, longest: Math.min(...marked.map(({ longest }) => longest)) };
}
