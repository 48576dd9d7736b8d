import type { CommitOrder, Commits } from './commits.ts';
import { differences } from './differences.ts';
import type { InTurn } from './in-turn.ts';
import type { Objects } from './objects.ts';
import type { Moved } from './repository.ts';
import type { WorkTree } from './work-tree.ts';

/** The ref of what is published. */
export const MAIN = 'refs/heads/main';

/** Main: it moves in one queue, and what is checked out follows before anybody hears of it. */
export class MainLine {
	/** The commit it is at. */
	head: string;
	readonly #objects: Objects;
	readonly #commits: Commits;
	readonly #work: WorkTree;
	readonly #turns: InTurn;
	readonly #root: string;
	readonly #listeners: ((moved: Moved) => void)[] = [];

	constructor(objects: Objects, commits: Commits, work: WorkTree, turns: InTurn, root: string, head: string) {
		this.#objects = objects;
		this.#commits = commits;
		this.#work = work;
		this.#turns = turns;
		this.#root = root;
		this.head = head;
	}

	/** Work that reads main and moves it; nobody else moves it meanwhile. */
	inTurn<T>(work: () => Promise<T>): Promise<T> {
		return this.#turns.run(MAIN, work);
	}

	/** Commits on top of main; only in turn. */
	async commit(order: Omit<CommitOrder, 'ref' | 'from'>): Promise<Moved> {
		try {
			return await this.movedTo(await this.#commits.write({ ...order, ref: MAIN, from: this.head }));
		} catch (error) {
			// It may have been written all the same, or by what a desk that was killed had begun.
			const now = (await this.#objects.read(MAIN))?.id;
			if (now && now !== this.head) await this.movedTo(now);
			throw error;
		}
	}

	/** Main has become this commit; only in turn. */
	async movedTo(commit: string): Promise<Moved> {
		const before = this.head;
		this.head = commit;
		await this.#work.follow(commit).catch(() => this.#work.follow(commit));
		const moved = await this.changeBetween(before, commit);
		for (const listener of this.#listeners) {
			try {
				listener(moved);
			} catch (error) {
				// Main has moved, whatever somebody makes of it.
				console.error(error);
			}
		}
		return moved;
	}

	async changeBetween(before: string, after: string): Promise<Moved> {
		const tree = async (commit: string) => (await this.#objects.read(`${commit}:${this.#root.slice(0, -1)}`))?.id;
		const changed = await differences(this.#objects, await tree(before), await tree(after));
		const parts = changed.map(({ path }) => path.split('/'));
		return {
			commit: after,
			branches: [...new Set(parts.flatMap(([top, slug]) => (top === 'branches' && slug ? [slug] : [])))].sort(),
			isNetworkWide: parts.some(([top]) => top === 'network.yml' || top === 'shared'),
		};
	}

	onMove(listener: (moved: Moved) => void): void {
		this.#listeners.push(listener);
	}
}
