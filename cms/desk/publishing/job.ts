import type { BaseNeed } from '../../../scripts/build/hub-search/limits.ts';

/** What a building process is asked for. */
export interface Job {
	/** Branches; all that has changed when empty. */
	only: string[];
	/** Only what the clock has turned since it was built. */
	isDue?: boolean;
	/** Nothing is to be built: one text is to be shown. */
	show?: TextAt;
}

/** A text that is not published, and the folder in which it lies with its files. */
export interface TextAt {
	slug: string;
	column: string;
	id: string;
	folder: string;
}

/** Its page as the build would write it, with the stand-in for the site's base, and the folder of the theme it needs. */
export interface ShownText {
	html: string;
	theme: string;
}

/** What it answers. */
export type Answer =
	/** The program on disk is another one than was loaded: ask a new process. */
	| { is: 'old' }
	/** It ended before it answered. */
	| { is: 'died' }
	| { is: 'done'; report: Result; base: BaseNeed; memoryMB: number }
	/** Nothing where the text cannot be shown. */
	| { is: 'shown'; text: ShownText | undefined; memoryMB: number }
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
