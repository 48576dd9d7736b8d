import { HUB_FOLDER, INDEX_FOLDER, type ListedSegment, START, type Start } from './format.ts';
import type { Lists, MayHave } from './lists.ts';
import { once } from './once.ts';
import { type Opening, Segment } from './segment.ts';
import { Sieve } from './sieve.ts';
import { IN_SIEVE } from './slots.ts';
import { type LoadFile, unpackJson } from './unpack.ts';

/** Whose index: a branch's own, or the one of the whole network. */
export type Scope = 'branch' | 'hub';

/** An index as it is read: nothing is fetched before it is needed, nothing twice. */
export class LiteralIndex {
	readonly start: Start;
	readonly #opening: Opening;
	readonly #segments = new Map<ListedSegment, Promise<Segment>>();
	readonly #lists = new Map<ListedSegment, Promise<Lists>>();
	readonly #sieves: Sieve[];

	private constructor(start: Start, load: LoadFile, folder: string) {
		this.start = start;
		this.#opening = { load, folder, sites: start.sites };
		this.#sieves = (start.sieves ?? []).map((listed) => new Sieve(listed, (file) => load(folder + file)));
	}

	/** @param load gets files by their address from the site's base. */
	static async open(load: LoadFile, scope: Scope = 'branch'): Promise<LiteralIndex> {
		const folder = scope === 'hub' ? HUB_FOLDER : INDEX_FOLDER;
		const index = new LiteralIndex(await unpackJson(await load(folder + START)), load, folder);
		await index.first();
		return index;
	}

	/** The segments that are looked at first. */
	first(): Promise<Segment[]> {
		return Promise.all(this.start.segments.slice(0, this.start.first).map((listed) => this.segment(listed)));
	}

	segment(listed: ListedSegment): Promise<Segment> {
		return once(this.#segments, listed, () => Segment.open(this.#opening, listed, this.#lists.get(listed)));
	}

	/** What surely lacks a text, of the segments that are not looked at first; all may have it where nothing is known. */
	sieve(listed: ListedSegment): MayHave {
		const at = this.start.segments.indexOf(listed) - this.start.first;
		const sieve = this.#sieves[Math.floor(at / IN_SIEVE)];
		return { has: async (text) => !sieve || (((await sieve.mayHave(text)) >> (at % IN_SIEVE)) & 1) === 1 };
	}

	/** Where to look for what in a segment, of whose entries nothing may have to be known. */
	lists(listed: ListedSegment): Promise<Lists> {
		return once(this.#lists, listed, () => Segment.openLists(this.#opening, listed));
	}
}
