import type { Crossed } from './repository.ts';

/** Tells what was changed here and elsewhere at once, later if nobody listens yet. */
export class Crossings {
	readonly #log: (line: string) => void;
	readonly #listeners: ((crossed: Crossed[]) => void)[] = [];
	#untold: Crossed[] = [];

	constructor(log: (line: string) => void) {
		this.#log = log;
	}

	tell(crossed: Crossed[]): void {
		if (crossed.length === 0) return;
		for (const { path, key } of crossed)
			this.#log(`「${path}」在工作台和别处同时改过：用了别处的，工作台的${key ? '留作草稿' : '可以在历史里找到'}。`);
		if (this.#listeners.length === 0) this.#untold.push(...crossed);
		for (const listener of this.#listeners) listener(crossed);
	}

	listen(listener: (crossed: Crossed[]) => void): void {
		this.#listeners.push(listener);
		if (this.#untold.length > 0) listener(this.#untold.splice(0));
	}
}
