import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { TextProblem } from '../../src/network/problem.ts';
import type { EntrySource } from '../../src/network/read-entry.ts';
import type { Judging } from '../../src/rules/judge-branch.ts';
import { digestOfFolder } from '../build/digest-files.ts';

/** Answers for entries nobody touched what the rules found the last time; `judged` holds what to remember of this time. */
export function recallEntries(known: Record<string, TextProblem[]>): {
	recall: NonNullable<Judging['recall']>;
	judged: Record<string, TextProblem[]>;
} {
	const judged: Record<string, TextProblem[]> = {};
	return {
		judged,
		recall(entry, judge) {
			const digest = digestOf(entry);
			const problems = known[digest] ?? judge();
			judged[digest] = problems;
			return problems;
		},
	};
}

/** Of all that an entry is judged by: its text, its place, and the files that are its own. */
function digestOf({ id, file, folder, column, yaml, body }: EntrySource): string {
	const own = basename(folder) === id && basename(file) !== `${id}.md` ? digestOfFolder(folder) : '';
	return createHash('sha256')
		.update(JSON.stringify([id, column, own]))
		.update(yaml)
		.update('\0')
		.update(body)
		.digest('base64url')
		.slice(0, 20);
}
