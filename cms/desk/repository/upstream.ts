import { bringIn } from './bring-in.ts';
import type { InTurn } from './in-turn.ts';
import { FETCH, lookAtUpstream } from './look-upstream.ts';
import { MAIN } from './main-line.ts';
import type { Parts } from './parts.ts';
import { DRAFTS, keyOfRef } from './paths.ts';
import type { Crossed } from './repository.ts';
import { isOvertaken, upstreamFailure } from './upstream-failure.ts';

/** How often, in milliseconds. */
export interface Pace {
	/** Between two looks for what others have pushed. */
	fetch: number;
	/** From a change here to the push, so that changes within a moment go together. */
	push: number;
	/** The first wait after a failure; it doubles up to the longest. */
	retry: number;
	longest: number;
}

/** How often it is unless told otherwise. */
export const PACE: Pace = { fetch: 60_000, push: 300, retry: 2_000, longest: 600_000 };

/** Where main of the upstream is remembered. */
export const THEIRS = 'refs/upstream/main';
const OVERTAKEN_MOST = 5;

/** The repository that everybody shares: main and the drafts are pushed there, what others push is brought in. */
export class Upstream {
	readonly #parts: Parts;
	readonly #turns: InTurn;
	readonly #address: string;
	readonly #pace: Pace;
	readonly #crossed: (crossed: Crossed[]) => void;
	readonly #log: (line: string) => void;
	readonly #stop = new AbortController();
	#branch = 'main';
	/** What the upstream is known to have: main's commit, and drafts by ref. */
	#main: string | undefined;
	#drafts = new Map<string, string>();
	#failures = 0;
	#failure: string | undefined;
	#lastPush: string | undefined;
	#nextTry: number | undefined;
	#pushTimer: NodeJS.Timeout | undefined;
	#fetchTimer: NodeJS.Timeout | undefined;
	#waitingOnMain = 0;

	constructor(
		parts: Parts,
		turns: InTurn,
		options: { address: string; pace: Pace; crossed(crossed: Crossed[]): void; log(line: string): void },
	) {
		this.#parts = parts;
		this.#turns = turns;
		this.#address = options.address;
		this.#pace = options.pace;
		this.#crossed = options.crossed;
		this.#log = options.log;
	}

	/** After the start: brings in what is there, and goes on without where it cannot be reached. */
	async open(): Promise<void> {
		this.#main = (await this.#parts.objects.read(THEIRS))?.id;
		this.#parts.main.onMove(() => {
			this.#waitingOnMain++;
			this.#soon();
		});
		this.#parts.drafts.onChange(() => this.#soon());
		await this.refresh();
		await this.#countWaiting();
		this.#soon();
		this.#fetchTimer = setInterval(() => void this.refresh(), this.#pace.fetch);
		this.#fetchTimer.unref();
	}

	/** Looks now for what others have pushed; resolves when it is on main. A failure is told by `state`. */
	refresh(): Promise<void> {
		return this.#turns.run('upstream', async () => {
			try {
				await this.#fetch();
				if (this.#failures === 0) this.#failure = undefined;
			} catch (error) {
				this.#failed(error);
			}
		});
	}

	state(): { waiting: number; lastPush?: string; failure?: string; nextTry?: string } {
		return {
			waiting: this.#waitingOnMain + this.#draftsToPush().length,
			...(this.#lastPush && { lastPush: this.#lastPush }),
			...(this.#failure && { failure: this.#failure }),
			...(this.#nextTry && { nextTry: new Date(this.#nextTry).toISOString() }),
		};
	}

	close(): void {
		clearTimeout(this.#pushTimer);
		clearInterval(this.#fetchTimer);
		this.#stop.abort();
	}

	#soon(): void {
		// After a failure the next try is set already.
		if (this.#pushTimer || this.#stop.signal.aborted) return;
		this.#pushTimer = setTimeout(() => this.#pushNow(), this.#pace.push);
		this.#pushTimer.unref();
	}

	#pushNow(): void {
		void this.#turns.run('upstream', async () => {
			this.#pushTimer = undefined;
			this.#nextTry = undefined;
			try {
				await this.#parts.lfs.push(this.#stop.signal);
				await this.#pushMain();
				await this.#pushDrafts();
				this.#failures = 0;
				this.#failure = undefined;
				if (this.state().waiting > 0) this.#soon();
			} catch (error) {
				this.#failures++;
				this.#failed(error);
				const wait = Math.min(this.#pace.longest, this.#pace.retry * 2 ** Math.min(this.#failures - 1, 20));
				const jittered = wait * (0.5 + Math.random() / 2);
				if (this.#stop.signal.aborted) return;
				this.#nextTry = Date.now() + jittered;
				this.#pushTimer = setTimeout(() => this.#pushNow(), jittered);
				this.#pushTimer.unref();
			}
		});
	}

	async #pushMain(): Promise<void> {
		for (let attempt = 1; ; attempt++) {
			const { head } = this.#parts.main;
			if (head === this.#main) return;
			try {
				await this.#git(['push', '--no-verify', '--', this.#address, `${head}:refs/heads/${this.#branch}`]);
				await this.#knowMain(head);
				this.#lastPush = new Date().toISOString();
				await this.#countWaiting();
				return;
			} catch (error) {
				if (!isOvertaken(error) || attempt >= OVERTAKEN_MOST) throw error;
				await this.#fetch();
			}
		}
	}

	/** Each for itself: one that the upstream does not take must not hold up the others. */
	async #pushDrafts(): Promise<void> {
		const refs = this.#draftsToPush();
		if (refs.length === 0) return;
		const tips = new Map(this.#parts.drafts.tips);
		// In portions, for a command has a greatest length.
		for (let start = 0; start < refs.length; start += 200) {
			const portion = refs.slice(start, start + 200);
			const specs = portion.map((ref) => (tips.has(ref) ? `+${tips.get(ref)}:${ref}` : `:${ref}`));
			await this.#git(['push', '--no-verify', '--', this.#address, ...specs]);
			for (const ref of portion) {
				const tip = tips.get(ref);
				if (tip) this.#drafts.set(ref, tip);
				else this.#drafts.delete(ref);
			}
		}
		this.#lastPush = new Date().toISOString();
	}

	#draftsToPush(): string[] {
		const { tips } = this.#parts.drafts;
		const refs = new Set([...tips.keys(), ...this.#drafts.keys()]);
		return [...refs].filter((ref) => tips.get(ref) !== this.#drafts.get(ref));
	}

	async #fetch(): Promise<void> {
		const { refs, branch } = await lookAtUpstream((args) => this.#git(args), this.#address);
		this.#branch = branch;
		const theirs = refs.get(`refs/heads/${branch}`);
		if (theirs && theirs !== this.#main)
			await this.#git([...FETCH, '--', this.#address, `+refs/heads/${branch}:${THEIRS}`]);
		this.#main = theirs && (await this.#parts.objects.read(THEIRS))?.id;
		if (this.#main) await this.#bringIn(this.#main);
		await this.#adoptDrafts(refs);
	}

	async #bringIn(theirs: string): Promise<void> {
		const { main, git, refs } = this.#parts;
		await main.inTurn(async () => {
			if (await this.#isAncestor(theirs, main.head)) return;
			if (await this.#isAncestor(main.head, theirs)) {
				await refs.move(`update ${MAIN} ${theirs} ${main.head}\n`);
				await main.movedTo(theirs);
			} else {
				const base = (await git.run(['merge-base', main.head, theirs]).catch(() => '')).trim() || undefined;
				const { crossed } = await bringIn(this.#parts, base, theirs, '合并别处的改动\n');
				if (crossed.length > 0) this.#crossed(crossed);
			}
		});
		await this.#countWaiting();
	}

	/** Drafts that the upstream has and nobody here has heard of: they come from a machine that is gone. */
	async #adoptDrafts(there: Map<string, string>): Promise<void> {
		const { git, drafts } = this.#parts;
		this.#drafts = new Map([...there].filter(([ref]) => ref.startsWith(DRAFTS) && keyOfRef(ref)));
		const unknown = [...this.#drafts.keys()].filter((ref) => !drafts.tips.has(ref));
		if (unknown.length === 0) return;
		const retired = await git.run(['for-each-ref', '--format=%(refname)', 'refs/published/', 'refs/discarded/']);
		const known = new Set(retired.split('\n').map((ref) => ref.split('/').slice(2, -1).join('/')));
		const lost = unknown.filter((ref) => !known.has(ref.slice(DRAFTS.length)));
		for (let start = 0; start < lost.length; start += 200) {
			const portion = lost.slice(start, start + 200);
			await this.#git([...FETCH, '--', this.#address, ...portion.map((ref) => `${ref}:${ref}`)]);
			for (const ref of portion) drafts.adopt(ref, this.#drafts.get(ref)!);
		}
	}

	async #isAncestor(one: string, other: string): Promise<boolean> {
		return this.#parts.git.run(['merge-base', '--is-ancestor', one, other]).then(
			() => true,
			() => false,
		);
	}

	async #knowMain(commit: string): Promise<void> {
		this.#main = commit;
		await this.#parts.refs.move(`update ${THEIRS} ${commit}\n`);
	}

	async #countWaiting(): Promise<void> {
		const range = this.#main ? `${this.#main}..${MAIN}` : MAIN;
		this.#waitingOnMain = Number(await this.#parts.git.run(['rev-list', '--count', '--first-parent', range]));
	}

	#git(args: string[]): Promise<string> {
		return this.#parts.git.run(args, { timeout: 300_000, signal: this.#stop.signal });
	}

	#failed(error: unknown): void {
		if (this.#stop.signal.aborted) return;
		const sentence = upstreamFailure(error);
		if (sentence !== this.#failure) this.#log(sentence);
		this.#failure = sentence;
	}
}
