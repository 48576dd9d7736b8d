import { END } from './format.ts';
import { BASE, LENGTHS, SLOTS, slotOf, spread, waysOf } from './slots.ts';

/** Which parts an indexed text has: those of up to `longest` characters, each a bit or three in a table of a power of two. */
export interface Marked {
	longest: number;
	bits: Uint8Array;
}

/** Parts of so many characters are marked however many there are. */
const ALWAYS = 3;
const MOST_SLOTS = 1 << 25;
/** Longer ones as long as no more of the slots are taken. */
const SHARE = 1 / 4;

const RECENT = 0xffff;

/** Marks the parts of folded texts, longer and longer ones: much repeats itself in some networks, and only long parts differ. */
export function markSlots(units: Uint16Array): Marked {
	let slots = SLOTS;
	while (slots < MOST_SLOTS && slots < units.length * 8) slots *= 2;
	let marked: Marked = { longest: 0, bits: new Uint8Array(slots / 8) };
	let left = slots * SHARE;
	for (const length of LENGTHS) {
		const bits = marked.bits.slice();
		const most = length > ALWAYS ? left : slots;
		const taken = markParts(units, length, bits, most);
		if (taken > most) break;
		left -= taken;
		marked = { longest: length, bits };
	}
	return marked;
}

/** As they stand in a file. */
export const bytesOf = ({ longest, bits }: Marked): Uint8Array => Buffer.concat([Uint8Array.of(longest), bits]);

/** Reads what `bytesOf` made. */
export const markedIn = (bytes: Uint8Array): Marked => ({ longest: bytes[0]!, bits: bytes.subarray(1) });

/** Marks all parts of a length, until that takes more slots than there may be; how many it took. */
function markParts(units: Uint16Array, length: number, bits: Uint8Array, most: number): number {
	const end = END.charCodeAt(0);
	const mask = bits.length * 8 - 1;
	const ways = waysOf(length);
	let out = 1;
	for (let place = 0; place < length; place++) out = Math.imul(out, BASE);
	// Whoever is at the place of its number was marked a moment ago.
	const recent = new Int32Array(RECENT + 1).fill(1, 0, 1);
	let taken = 0;
	let number = 0;
	for (let at = 0, begin = 0; at < units.length && taken <= most; at++) {
		const unit = units[at]!;
		if (unit === end) {
			begin = at + 1;
			number = 0;
			continue;
		}
		number = (Math.imul(number, BASE) + unit) | 0;
		if (at - begin >= length) number = (number - Math.imul(units[at - length]!, out)) | 0;
		else if (at - begin < length - 1) continue;
		if (recent[number & RECENT] === number) continue;
		recent[number & RECENT] = number;
		const first = spread(number);
		for (let way = 0; way < ways; way++) {
			const slot = slotOf(first, way) & mask;
			const bit = 1 << (slot & 7);
			if (bits[slot >>> 3]! & bit) continue;
			bits[slot >>> 3]! |= bit;
			taken++;
		}
	}
	return taken;
}
