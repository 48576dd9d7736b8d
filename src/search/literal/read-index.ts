import { HUB_FOLDER, INDEX_FOLDER, type ListedSegment, START, type Start } from './format.ts';
import type { Lists } from './lists.ts';
import { once } from './once.ts';
import { type Opening, Segment } from './segment.ts';
import { type LoadFile, unpackJson } from './unpack.ts';

/** Whose index: a branch's own, or the one of the whole network. */
export type Scope = 'branch' | 'hub';

/** An index as it is read: nothing is fetched before it is needed, nothing twice. */
export class LiteralIndex {
	readonly start: Start;
	readonly #opening: Opening;
	readonly #segments = new Map<ListedSegment, Promise<Segment>>();
	readonly #lists = new Map<ListedSegment, Promise<Lists>>();

	private constructor(start: Start, load: LoadFile, folder: string) {
		this.start = start;
		this.#opening = { load, folder, sites: start.sites };
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

	/** Where to look for what in a segment, of whose entries nothing may have to be known. */
	lists(listed: ListedSegment): Promise<Lists> {
		return once(this.#lists, listed, () => Segment.openLists(this.#opening, listed));
	}
}
