import { NumberWriter } from './bytes.ts';
import { BUCKET } from './format.ts';

/** A bucket of lists: what its first list is of, and how long it is before it is packed. */
export interface WrittenBucket {
	first: string;
	length: number;
}

/** Takes a finished bucket; the bytes are used again. */
export type Sink = (bucket: number, bytes: Uint8Array) => void;

/** Puts lists into buckets of about one size; a long list has a bucket for itself. */
export class BucketWriter {
	readonly #sink: Sink;
	readonly #bucket = new NumberWriter();
	readonly #written: WrittenBucket[] = [];
	#first = '';

	constructor(sink: Sink) {
		this.#sink = sink;
	}

	add(of: string, list: NumberWriter): void {
		if (this.#bucket.length + list.length > BUCKET) this.#close();
		if (this.#bucket.length === 0) this.#first = of;
		for (let at = 0; at < of.length; at++) this.#bucket.add(of.charCodeAt(at));
		this.#bucket.add(list.length);
		this.#bucket.append(list);
	}

	finish(): WrittenBucket[] {
		this.#close();
		return this.#written;
	}

	#close(): void {
		if (this.#bucket.length === 0) return;
		this.#sink(this.#written.length, this.#bucket.bytes());
		this.#written.push({ first: this.#first, length: this.#bucket.length });
		this.#bucket.clear();
	}
}
