import { join, resolve } from 'node:path';
import { pathIn } from '../network/path-in.ts';
import type { Problem, TextProblem } from '../network/problem.ts';
import type { BranchSource } from '../network/read-branch.ts';
import type { EntrySource } from '../network/read-entry.ts';
import type { NetworkSettings } from '../schema/network.ts';
import { judgeEntry, whole } from './judge-entry.ts';
import type { BranchRule, EntryRule, Rule } from './rule.ts';
import { rules as everyRule } from './rules.ts';
import { written } from './written.ts';

/** By what entries and branches are judged. */
export interface Judging {
	network: NetworkSettings;
	today: string;
	/** All, unless told. */
	rules?: readonly Rule[];
	/** Answers from memory what was judged before, where somebody remembers. */
	recall?: (entry: EntrySource, judge: () => TextProblem[]) => TextProblem[];
}

/** Everything the rules find in a branch. */
export function judgeBranch(source: BranchSource, judging: Judging): Problem[] {
	const { network, today, rules = everyRule } = judging;
	const problems = judgeEntries(source.entries, join(source.folder, '../..'), judging).map((one) => ({
		...one,
		branch: source.slug,
	}));
	for (const rule of rules.filter(isBranchRule)) {
		rule.checkBranch({ source, network, today }, (place, message, fix) => {
			const inBranch = pathIn(source.folder, resolve(source.folder, place.file));
			problems.push({
				rule: rule.id,
				severity: rule.severity,
				branch: source.slug,
				line: 1,
				column: 1,
				...place,
				file: `branches/${source.slug}/${inBranch}`,
				...whole(message, fix),
			});
		});
	}
	return problems;
}

/** Everything the rules find in these entries. */
export function judgeEntries(entries: readonly EntrySource[], content: string, judging: Judging): Problem[] {
	const { network, today, rules = everyRule, recall = (_, judge) => judge() } = judging;
	const entryRules = rules.filter(isEntryRule);
	return entries.flatMap((entry) => {
		const found = recall(entry, () => judgeEntry(written(entry, network, today), entryRules));
		const file = pathIn(content, entry.file);
		return found.map((one) => ({ ...(entry.data.draft ? soften(one) : one), file }));
	});
}

/** A draft is not published, so what is wrong in it must not hold the branch back. */
const soften = (problem: TextProblem): TextProblem => ({ ...problem, severity: 'should-fix' });

const isEntryRule = (rule: Rule): rule is EntryRule => 'check' in rule;
const isBranchRule = (rule: Rule): rule is BranchRule => 'checkBranch' in rule;
