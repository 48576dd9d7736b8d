const NOWHERE = new Uint32Array();

/** Entries in which a text was found, in order. Columns, for to make thousands of objects takes long. */
export class Found {
	readonly entries: Uint32Array;
	/** Whether it is in the title of each. */
	readonly inTitle: Uint8Array;
	/** Where in `places` those of each begin, and end; no places are known of what is listed by entries alone. */
	readonly from: Uint32Array;
	readonly to: Uint32Array;
	readonly places: Uint32Array;
	length = 0;

	/** @param most so many entries at most. */
	constructor(most: number, places: Uint32Array = NOWHERE) {
		this.entries = new Uint32Array(most);
		this.inTitle = new Uint8Array(most);
		this.from = new Uint32Array(most);
		this.to = new Uint32Array(most);
		this.places = places;
	}

	add(entry: number, inTitle: boolean, from = 0, to = 0): void {
		this.entries[this.length] = entry;
		this.inTitle[this.length] = inTitle ? 1 : 0;
		this.from[this.length] = from;
		this.to[this.length++] = to;
	}
}
