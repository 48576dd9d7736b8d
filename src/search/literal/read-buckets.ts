import { NumberReader } from './bytes.ts';
import { once } from './once.ts';
import type { BucketList } from './read-head.ts';

/** Lists in buckets, ordered by what they are of: each `width` characters. Nothing is fetched before it is needed, nothing twice. */
export class Buckets {
	readonly #width: number;
	readonly #list: BucketList;
	readonly #read: (bucket: number) => Promise<Uint8Array>;
	readonly #loaded = new Map<number, Promise<Uint8Array>>();

	constructor(width: number, list: BucketList, read: (bucket: number) => Promise<Uint8Array>) {
		this.#width = width;
		this.#list = list;
		this.#read = read;
	}

	/** The bytes of a list, where there is one. */
	async listOf(of: string): Promise<Uint8Array | undefined> {
		const number = this.#numberOf(of);
		if (number < 0) return undefined;
		return listIn(await once(this.#loaded, number, () => this.#read(number)), of);
	}

	/** What a list costs to load, in KB; nothing where its bucket is here. */
	costOf(of: string): number {
		const number = this.#numberOf(of);
		return number < 0 || this.#loaded.has(number) ? 0 : this.#list.sizes[number]! + 1;
	}

	/** The bucket it would stand in; −1 when it would stand before all. */
	#numberOf(of: string): number {
		const { firsts } = this.#list;
		let low = 0;
		let high = firsts.length / this.#width;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (firsts.slice(middle * this.#width, (middle + 1) * this.#width) <= of) low = middle + 1;
			else high = middle;
		}
		return low - 1;
	}
}

function listIn(bucket: Uint8Array, of: string): Uint8Array | undefined {
	const reader = new NumberReader(bucket);
	while (!reader.isAtEnd) {
		let isIt = true;
		for (let at = 0; at < of.length; at++) if (reader.next() !== of.charCodeAt(at)) isIt = false;
		const list = reader.bytes(reader.next());
		if (isIt) return list;
	}
	return undefined;
}
