/** Collects whole numbers, small ones in one byte. */
export class NumberWriter {
	#bytes: Uint8Array;
	length = 0;

	constructor(capacity = 1024) {
		this.#bytes = new Uint8Array(capacity);
	}

	add(value: number): void {
		if (this.length + 5 > this.#bytes.length) this.#grow(this.length + 5);
		let rest = value;
		while (rest > 127) {
			this.#bytes[this.length++] = (rest & 127) | 128;
			rest >>>= 7;
		}
		this.#bytes[this.length++] = rest;
	}

	addByte(byte: number): void {
		if (this.length + 1 > this.#bytes.length) this.#grow(this.length + 1);
		this.#bytes[this.length++] = byte;
	}

	append(other: NumberWriter): void {
		this.addBytes(other.bytes());
	}

	addBytes(bytes: Uint8Array): void {
		const end = this.length + bytes.length;
		if (end > this.#bytes.length) this.#grow(end);
		this.#bytes.set(bytes, this.length);
		this.length = end;
	}

	addText(text: string): void {
		const bytes = new TextEncoder().encode(text);
		this.add(bytes.length);
		this.addBytes(bytes);
	}

	clear(): void {
		this.length = 0;
	}

	bytes(): Uint8Array {
		return this.#bytes.subarray(0, this.length);
	}

	#grow(needed: number): void {
		const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
		larger.set(this.bytes());
		this.#bytes = larger;
	}
}

/** Reads them back in the same order. */
export class NumberReader {
	readonly #bytes: Uint8Array;
	at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	get isAtEnd(): boolean {
		return this.at >= this.#bytes.length;
	}

	bytes(length: number): Uint8Array {
		this.at += length;
		return this.#bytes.subarray(this.at - length, this.at);
	}

	text(): string {
		return new TextDecoder().decode(this.bytes(this.next()));
	}

	next(): number {
		let value = 0;
		for (let shift = 0; ; shift += 7) {
			// What was cut short ends, rather than going on for ever.
			const byte = this.#bytes[this.at++] ?? 0;
			value |= (byte & 127) << shift;
			if (byte < 128) return value >>> 0;
		}
	}
}
