import type { Problem } from '../../../src/network/problem.ts';
import type { BranchResult } from '../job.ts';
import type { SiteState } from '../state.ts';
import { faultOf } from './fault-of.ts';

/** How far a change that touches more than this many branches goes at once, and when it goes no further. */
export interface Caution {
	/** Branches in one batch; between batches other builds may have their turn. */
	batch: number;
	/** The share of branches, of those touched so far, that may newly fail. */
	stopAt: number;
}

/** Where a change of the whole network came to a halt. */
export interface Halt {
	/** What was wrong, in words. */
	reason: string;
	/** Branches that newly have mistakes. */
	failing: string[];
	/** How many branches have the change, and how many are as they were, those that fail among them. */
	done: number;
	left: number;
}

/** What is to be built next. */
export interface Step {
	slugs: string[];
	kind: 'own' | 'canary' | 'batch';
	/** How many branches come after that. */
	left: number;
}

const CAREFUL: Caution = { batch: 20, stopAt: 0.05 };

/** What one run does to the branches: their own changes first, then what changes all of them, a canary before the rest. */
export class Rollout {
	/** What was found in the branches this run has worked on. */
	readonly found = new Map<string, Problem[]>();
	halt: Halt | undefined;
	readonly #caution: Caution;
	readonly #failing: string[] = [];
	#touched = 0;
	#isCareful = false;
	#hadCanary = false;

	constructor({ batch = CAREFUL.batch, stopAt = CAREFUL.stopAt }: Partial<Caution> = {}) {
		this.#caution = { batch, stopAt };
	}

	/** @param canary the branch to try a change on, of those that it touches. */
	next(own: string[], touched: string[], canary: (of: string[]) => string | undefined): Step {
		const { batch } = this.#caution;
		if (!this.#isCareful && touched.length <= batch) return { slugs: [...own, ...touched], kind: 'own', left: 0 };
		this.#isCareful = true;
		if (own.length > 0) return { slugs: own, kind: 'own', left: touched.length };
		const first = this.#hadCanary ? undefined : canary(touched);
		this.#hadCanary = true;
		const slugs = first ? [first] : touched.slice(0, batch);
		return { slugs, kind: first ? 'canary' : 'batch', left: touched.length - slugs.length };
	}

	/** Takes note of a branch's result; says whether it may be switched in. */
	note(step: Step, slug: string, before: SiteState | undefined, result: BranchResult): boolean {
		this.found.set(slug, result.problems);
		if (step.kind === 'own') return true;
		const fault = faultOf(before, result);
		const isStop = step.kind === 'canary' && fault !== undefined;
		this.#touched++;
		if (fault === 'mistakes' || isStop) this.#failing.push(slug);
		if (isStop)
			this.#stop(`先行支部 ${slug} ${fault === 'mistakes' ? '新出了必须修改的问题' : '有页面没有了'}`, step.left);
		return !isStop;
	}

	/** Stops where too many of the branches newly fail. */
	judge({ left }: Step): void {
		const share = this.#touched === 0 ? 0 : this.#failing.length / this.#touched;
		if (this.halt || share <= this.#caution.stopAt || left === 0) return;
		const names = this.#failing.slice(0, 10).join('、');
		const most = Math.round(1000 * this.#caution.stopAt) / 10;
		this.#stop(
			`${this.#touched} 个支部里有 ${this.#failing.length} 个新出了必须修改的问题（${names}），超过 ${most}%`,
			left,
		);
	}

	#stop(reason: string, left: number): void {
		const failing = [...this.#failing];
		this.halt = { reason, failing, done: this.#touched - failing.length, left: left + failing.length };
	}
}
