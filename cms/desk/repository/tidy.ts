import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git } from './git.ts';
import type { InTurn } from './in-turn.ts';
import type { RefMoves } from './ref-moves.ts';

// Every group of saves makes a file; so many and reading gets slower.
const MANY_PACKS = 60;
const KEPT = ['refs/published/', 'refs/discarded/'];

/** Keeps the repository quick: many small files become few, old drafts that nobody can want back are let go. */
export class Tidy {
	readonly #git: Git;
	readonly #refs: RefMoves;
	readonly #turns: InTurn;
	readonly #keepDays: number;
	#packs = 0;
	#isTidying = false;

	constructor(git: Git, refs: RefMoves, turns: InTurn, keepDays: number) {
		this.#git = git;
		this.#refs = refs;
		this.#turns = turns;
		this.#keepDays = keepDays;
	}

	/** After the start. */
	async open(folder: string): Promise<void> {
		const packs = await readdir(join(folder, 'objects', 'pack'));
		this.#packs = packs.filter((name) => name.endsWith('.pack')).length;
		await this.prune(new Date());
		// Thousands of small files become one; at no other time, for it takes folders away that others write to.
		await this.#git.run(['pack-refs', '--all']);
		this.count(0);
	}

	/** One more file; many are put together aside. */
	count(more = 1): void {
		this.#packs += more;
		if (this.#packs < MANY_PACKS || this.#isTidying) return;
		this.#isTidying = true;
		this.#packs = 0;
		void this.#turns.run('tidy', async () => {
			// Nothing is dropped by this: what no ref leads to stays in the new files.
			await this.#git.run(['repack', '--quiet', '--geometric=2', '-d']).catch(() => undefined);
			this.#isTidying = false;
		});
	}

	/** Lets go of published and discarded drafts that are older than the days they are kept. */
	async prune(now: Date): Promise<number> {
		const before = new Date(now.getTime() - this.#keepDays * 86_400_000).toISOString().replace(/\D/g, '');
		const listed = await this.#git.run(['for-each-ref', '--format=%(refname)', ...KEPT]);
		const old = listed.split('\n').filter((ref) => ref && ref.split('/').at(-1)! < before);
		if (old.length > 0) await this.#refs.move(old.map((ref) => `delete ${ref}\n`).join(''));
		return old.length;
	}
}
