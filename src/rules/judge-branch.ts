import { join, resolve } from 'node:path';
import { pathIn } from '../network/path-in.ts';
import type { Problem, TextProblem } from '../network/problem.ts';
import type { BranchSource } from '../network/read-branch.ts';
import type { EntrySource } from '../network/read-entry.ts';
import type { NetworkSettings } from '../schema/network.ts';
import { judgeEntry, whole } from './judge-entry.ts';
import type { BranchRule, EntryRule, Home, HomeRule, ReportInBranch, Rule, RuleFacts } from './rule.ts';
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
	const found: Problem[] = [];
	for (const rule of rules.filter(isBranchRule))
		rule.checkBranch({ source, network, today }, reporter(rule, source.folder, found));
	for (const one of [...found, ...judgeHome(source, judging)]) {
		problems.push({ ...one, branch: source.slug, file: `branches/${source.slug}/${one.file}` });
	}
	return problems;
}

/** What the rules find in all texts of a home and in what stands beside them; files are counted from its folder. */
export function judgeHome(home: Home, { network, rules = everyRule }: Pick<Judging, 'network' | 'rules'>): Problem[] {
	const problems: Problem[] = [];
	for (const rule of rules.filter(isHomeRule)) rule.checkHome({ home, network }, reporter(rule, home.folder, problems));
	return problems;
}

const reporter =
	({ id, severity }: RuleFacts, folder: string, problems: Problem[]): ReportInBranch =>
	(place, message, fix) => {
		const file = pathIn(folder, resolve(folder, place.file));
		problems.push({ rule: id, severity, line: 1, column: 1, ...place, file, ...whole(message, fix) });
	};

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
const isHomeRule = (rule: Rule): rule is HomeRule => 'checkHome' in rule;
const isBranchRule = (rule: Rule): rule is BranchRule => 'checkBranch' in rule;
