/** Work on the same thing, one after another in the order it was asked for; different things do not wait for each other. */
export class InTurn {
	readonly #last = new Map<string, Promise<unknown>>();

	run<T>(thing: string, work: () => Promise<T>): Promise<T> {
		const before = this.#last.get(thing) ?? Promise.resolve();
		const mine = before.then(work, work);
		this.#last.set(thing, mine);
		const forget = () => {
			if (this.#last.get(thing) === mine) this.#last.delete(thing);
		};
		mine.then(forget, forget);
		return mine;
	}

	/** Resolves when nothing is left to do. */
	async idle(): Promise<void> {
		while (this.#last.size > 0) await Promise.allSettled(this.#last.values());
	}
}
