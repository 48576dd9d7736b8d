import { type ListedSieve, sieveFile } from './format.ts';
import { once } from './once.ts';
import { BASE, fileOf, LENGTHS, SLOTS, slotOf, spread, waysOf } from './slots.ts';
import { type LoadFile, unpack } from './unpack.ts';

/** So many parts of a text are looked up: one in twenty seems to stand where it does not. */
const PARTS = 4;

/** Tells of several segments at once which of them surely lack a text. */
export class Sieve {
	readonly #listed: ListedSieve;
	readonly #load: LoadFile;
	readonly #files = new Map<number, Promise<Uint8Array>>();

	/** @param load gets files of the index. */
	constructor(listed: ListedSieve, load: LoadFile) {
		this.#listed = listed;
		this.#load = load;
	}

	/** A bit for each segment that may have a text; those of all that have it are set. */
	async mayHave(text: string): Promise<number> {
		const found = await Promise.all(partsOf(text, this.#listed.longest).map((part) => this.#find(part)));
		return found.reduce((all, one) => all & one, -1);
	}

	async #find(part: string): Promise<number> {
		const { version, fileCount } = this.#listed;
		const first = firstSlotOf(part);
		const file = fileOf(first, fileCount);
		const slots = await once(this.#files, file, () => this.#load(sieveFile(version, file)).then(unpack));
		let all = -1;
		for (let way = 0; way < waysOf(part.length); way++) all &= slots[slotOf(first, way) & (SLOTS - 1)]!;
		return all;
	}
}

/** The longest parts of a text that are marked, from all over it. */
function partsOf(text: string, longest: number): string[] {
	const parts: string[] = [];
	for (const length of [...LENGTHS].reverse()) {
		const count = text.length - length + 1;
		if (length > longest || count < 1) continue;
		const taken = Math.min(count, PARTS - parts.length);
		for (let number = 0; number < taken; number++) {
			const from = Math.round((number * (count - 1)) / Math.max(1, taken - 1));
			parts.push(text.slice(from, from + length));
		}
		// Pairs and characters are nearly everywhere: they tell only what is no longer.
		if (length < 4) break;
	}
	return parts;
}

function firstSlotOf(part: string): number {
	let number = 0;
	for (let at = 0; at < part.length; at++) number = (Math.imul(number, BASE) + part.charCodeAt(at)) | 0;
	return spread(number);
}
