import type { Severity, TextProblem } from '../../../src/network/problem.ts';
import type { EntryKey } from '../repository/repository.ts';

/** What the desk shows of something a rule has found, in the words of the form. */
export interface DeskProblem extends Omit<TextProblem, 'severity'> {
	/** `overruled`: whoever wrote it says that nothing is wrong here. */
	severity: Severity | 'overruled';
	/** Whether somebody may say so, with a reason. */
	mayOverrule: boolean;
	/** The reason, where that was said. */
	reason?: string;
}

/** What the rules say of one text, as if it stood in its column today. */
export interface Problems {
	/**
	 * @param text the whole `index.md`.
	 * @param file reads a file that lies beside it, by its name; undefined when there is none.
	 * @param versions the files' versions, where they are known: what has not changed since the last time is not read again.
	 */
	of(
		key: EntryKey,
		text: string,
		files: string[],
		file: (path: string) => Promise<Uint8Array | undefined>,
		versions?: ReadonlyMap<string, string>,
	): Promise<DeskProblem[]>;
}
