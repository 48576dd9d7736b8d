import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextProblem } from '../../src/network/problem.ts';
import type { Minute } from '../../src/network/time.ts';
import { replaceFile } from '../build/replace-file.ts';
import type { BranchVerdict } from './validate-branch.ts';

/** What is remembered of a branch's last verdict. */
export interface Remembered {
	/** Digest of everything the verdict depends on. */
	key: string;
	verdict: BranchVerdict;
	/** Digest of what entries are judged by, and what the rules found in each by the digest of what was judged. */
	rules: string;
	judged: Record<string, TextProblem[]>;
}

/** The verdict on a branch, if it was judged from the same and still holds. */
export function recallVerdict(folder: string, slug: string, key: string, now: Minute): BranchVerdict | undefined {
	const known = recall(folder, slug);
	if (known?.key !== key) return undefined;
	const { since = now, due } = known.verdict;
	return since <= now && (due === undefined || now < due) ? known.verdict : undefined;
}

/** What was remembered of a branch; anything unreadable counts as nothing. */
export function recall(folder: string, slug: string): Remembered | undefined {
	try {
		const known = JSON.parse(readFileSync(fileOf(folder, slug), 'utf8')) as Partial<Remembered>;
		return known.key && known.verdict && known.judged ? (known as Remembered) : undefined;
	} catch {
		return undefined;
	}
}

/** Remembers a branch, whole or not at all; where nothing may be written nothing is remembered. */
export function remember(folder: string, slug: string, known: Remembered): void {
	try {
		// Problems quote what members alone may read.
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		replaceFile(fileOf(folder, slug), JSON.stringify(known));
	} catch {
		return;
	}
}

const fileOf = (folder: string, slug: string): string => join(folder, `${slug}.json`);
