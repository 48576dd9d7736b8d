import { NumberReader, type NumberWriter } from './bytes.ts';

/**
 * Writes growing numbers by the gaps between them, each as a quotient in ones and a rest of as many bits as suits the list
 * (Rice's code): a fifth less than whole bytes.
 */
export function addGrowing(writer: NumberWriter, numbers: Uint32Array): void {
	const mean = (numbers.at(-1)! - numbers[0]! + 1) / numbers.length;
	const width = Math.max(0, Math.floor(Math.log2(mean * 0.69)));
	writer.add(numbers.length);
	writer.add(width);
	writer.add(numbers[0]!);
	let byte = 0;
	let filled = 0;
	const bit = (one: number) => {
		byte = (byte << 1) | one;
		if (++filled < 8) return;
		writer.addByte(byte);
		byte = 0;
		filled = 0;
	};
	for (let at = 1; at < numbers.length; at++) {
		const gap = numbers[at]! - numbers[at - 1]!;
		for (let ones = gap >>> width; ones > 0; ones--) bit(1);
		bit(0);
		for (let place = width - 1; place >= 0; place--) bit((gap >>> place) & 1);
	}
	while (filled > 0) bit(1);
}

/** Reads what `addGrowing` wrote. */
export function growingIn(bytes: Uint8Array): Uint32Array {
	const reader = new NumberReader(bytes);
	const numbers = new Uint32Array(reader.next());
	const width = reader.next();
	let number = reader.next();
	numbers[0] = number;
	const rest = (1 << width) - 1;
	// The last `left` bits of these were not read yet.
	let bits = 0;
	let left = 0;
	let next = reader.at;
	for (let at = 1; at < numbers.length && next <= bytes.length; at++) {
		for (;;) {
			if (left === 0) {
				bits = bytes[next++] ?? 0;
				left = 8;
			}
			if (((bits >> --left) & 1) === 0) break;
			number += rest + 1;
		}
		for (; left < width; left += 8) bits = (bits << 8) | (bytes[next++] ?? 0);
		left -= width;
		number += (bits >> left) & rest;
		numbers[at] = number;
	}
	return numbers;
}
