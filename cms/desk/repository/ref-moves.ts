import type { Git } from './git.ts';

interface Waiting {
	moves: string;
	resolve(): void;
	reject(error: unknown): void;
}

/** Moves refs, all that one asks for or none; what is asked for while others move goes together with the next. */
export class RefMoves {
	readonly #git: Git;
	#waiting: Waiting[] = [];
	#isMoving = false;

	constructor(git: Git) {
		this.#git = git;
	}

	/** Lines as `git update-ref --stdin` reads them. */
	move(moves: string): Promise<void> {
		return new Promise((resolve, reject) => {
			this.#waiting.push({ moves, resolve, reject });
			if (!this.#isMoving) void this.#moveAll();
		});
	}

	async #moveAll(): Promise<void> {
		this.#isMoving = true;
		while (this.#waiting.length > 0) await this.#moveTogether(this.#waiting.splice(0));
		this.#isMoving = false;
	}

	async #moveTogether(together: Waiting[]): Promise<void> {
		try {
			await this.#git.run(['update-ref', '--stdin'], { input: together.map(({ moves }) => moves).join('') });
			for (const { resolve } of together) resolve();
		} catch (error) {
			if (together.length === 1) together[0]!.reject(error);
			else for (const one of together) await this.#moveTogether([one]);
		}
	}
}
