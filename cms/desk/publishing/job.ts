import type { BaseNeed } from '../../../scripts/build/hub-search/limits.ts';

/** What a building process is asked for. */
export interface Job {
	/** Branches; all that has changed when empty. */
	only: string[];
	/** Only what the clock has turned since it was built. */
	isDue?: boolean;
}

/** What it answers. */
export type Answer =
	/** The program on disk is another one than was loaded: ask a new process. */
	| { is: 'old' }
	/** It ended before it answered. */
	| { is: 'died' }
	| { is: 'done'; report: Result; base: BaseNeed; memoryMB: number }
	/** The build as a whole could not be done; in a sentence. */
	| { is: 'broken'; reason: string; memoryMB: number };

/** What a build came to, for whoever pressed the button. */
export interface Result {
	/** Why a branch stays at its last good release, by its slug. */
	kept: Record<string, string>;
	/** Why nothing or not all was built. */
	halted?: string;
}

/** What it says while it works. */
export type Message = { id: number; answer: Answer } | { id: number; isAtWork: true } | { id: number; isOut: string };
