import { HUB_FOLDER, INDEX_FOLDER, type ListedSegment, START, type Start } from './format.ts';
import { once } from './once.ts';
import { Segment } from './segment.ts';
import { type LoadFile, unpackJson } from './unpack.ts';

/** Whose index: a branch's own, or the one of the whole network. */
export type Scope = 'branch' | 'hub';

/** An index as it is read: nothing is fetched before it is needed, nothing twice. */
export class LiteralIndex {
	readonly start: Start;
	readonly #load: LoadFile;
	readonly #folder: string;
	readonly #segments = new Map<ListedSegment, Promise<Segment>>();

	private constructor(start: Start, load: LoadFile, folder: string) {
		this.start = start;
		this.#load = load;
		this.#folder = folder;
	}

	/** @param load gets files by their address from the site's base. */
	static async open(load: LoadFile, scope: Scope = 'branch'): Promise<LiteralIndex> {
		const folder = scope === 'hub' ? HUB_FOLDER : INDEX_FOLDER;
		const index = new LiteralIndex(await unpackJson(await load(folder + START)), load, folder);
		await index.segments(index.start.first);
		return index;
	}

	/** So many of the segments. */
	segments(count: number): Promise<Segment[]> {
		return Promise.all(
			this.start.segments
				.slice(0, count)
				.map((listed) =>
					once(this.#segments, listed, () => Segment.open(this.#load, this.#folder, listed, this.start.sites)),
				),
		);
	}
}
