import { pathIn } from '../network/path-in.ts';
import type { Problem, Severity } from '../network/problem.ts';
import type { EntrySource } from '../network/read-entry.ts';
import { openYaml } from '../network/yaml-position.ts';
import type { NetworkSettings } from '../schema/network.ts';
import { catalogue } from './catalogue.ts';
import { hideNumbers } from './personal/hide-numbers.ts';

type Weight = Severity | 'off';

/**
 * Problems as they count in this network and in these entries: switched by `policies.rules`, without those an entry
 * overrules, and with what it overrules in vain; nobody's number is quoted in full.
 * @param isWhole whether everything that can be found in an entry was looked for.
 */
export function weigh(
	problems: readonly Problem[],
	entries: readonly EntrySource[],
	network: NetworkSettings,
	content: string,
	isWhole: (entry: EntrySource) => boolean,
): Problem[] {
	const weights = weightsIn(network);
	const fileOf = ({ file }: EntrySource) => pathIn(content, file);
	const drafts = new Set<string>();
	const overruling = new Map<string, EntrySource>();
	for (const entry of entries) {
		if (entry.data.draft) drafts.add(fileOf(entry));
		if (entry.data.overrule.length > 0) overruling.set(fileOf(entry), entry);
	}
	const told = problems.map(hideNumbers);
	if (weights.size === 0 && overruling.size === 0) return told;
	const used = new Map<EntrySource, Set<string>>([...overruling.values()].map((entry) => [entry, new Set()]));
	const left = told.flatMap((problem) => {
		const { rule, file, severity } = problem;
		const entry = overruling.get(file);
		if (entry?.data.overrule.some((one) => one.rule === rule)) {
			used.get(entry)?.add(rule);
			if (mayOverrule(rule, weights)) return [];
		}
		const weight = weights.get(rule);
		if (weight === 'off') return [];
		// What is found in a draft was softened already and stays so.
		const isSoftened = drafts.has(file) || (severity === 'should-fix' && catalogue.get(rule)?.severity === 'must-fix');
		return weight && !isSoftened ? [{ ...problem, severity: weight }] : [problem];
	});
	for (const [entry, rules] of used) {
		const vain = inVain(entry, fileOf(entry), rules, weights);
		left.push(...vain.filter(({ rule }) => rule !== 'overrule-unused' || isWhole(entry)));
	}
	return left;
}

/** What `policies.rules` says that cannot be done. */
export function policyProblems({ policies }: NetworkSettings, yaml: string): Problem[] {
	const switched = policies?.rules ?? [];
	if (switched.length === 0) return [];
	const positions = openYaml(yaml);
	return switched.flatMap(({ rule, severity }, index): Problem[] => {
		const facts = catalogue.get(rule);
		if (facts && !weakens(rule, severity)) return [];
		const path = ['policies', 'rules', index, 'rule'];
		return [
			{
				rule: facts ? 'policy-refused' : 'policy-unknown',
				severity: 'should-fix',
				file: 'network.yml',
				...positions.positionOf(path),
				field: path.join('.'),
				message: facts ? `「${rule}」关系到安全，不能放宽，仍照原来的轻重检查。` : `没有叫「${rule}」的规则。`,
				fix: facts ? '请删去这一项。' : '请照抄检查结果里的英文代号，例如 alt-missing；全部代号见 scripts/README.md。',
			},
		];
	});
}

function weightsIn({ policies }: NetworkSettings): ReadonlyMap<string, Weight> {
	return new Map(
		(policies?.rules ?? []).flatMap(({ rule, severity }) => (weakens(rule, severity) ? [] : [[rule, severity]])),
	);
}

const ORDER: Weight[] = ['off', 'should-fix', 'must-fix'];

/** Whether a network would make a protected rule count for less. */
function weakens(rule: string, wanted: Weight): boolean {
	const facts = catalogue.get(rule);
	return facts?.isProtected === true && ORDER.indexOf(wanted) < ORDER.indexOf(facts.severity);
}

/** Whether an entry may say, with a reason, that what this rule finds in it is right. */
export const mayOverruleIn = (network: NetworkSettings): ((rule: string) => boolean) => {
	const weights = weightsIn(network);
	return (rule) => mayOverrule(rule, weights);
};

function mayOverrule(rule: string, weights: ReadonlyMap<string, Weight>): boolean {
	const facts = catalogue.get(rule);
	if (!facts || facts.isProtected) return false;
	return facts.mayOverrule === true || (weights.get(rule) ?? facts.severity) !== 'must-fix';
}

function inVain(
	{ data, yaml }: EntrySource,
	file: string,
	found: ReadonlySet<string>,
	weights: ReadonlyMap<string, Weight>,
): Problem[] {
	return data.overrule.flatMap(({ rule }, index): Problem[] => {
		const isRefused = found.has(rule);
		if (isRefused && mayOverrule(rule, weights)) return [];
		const path = ['overrule', index, 'rule'];
		return [
			{
				rule: isRefused ? 'overrule-refused' : 'overrule-unused',
				severity: 'should-fix',
				file,
				...openYaml(yaml).positionOf(path),
				field: path.join('.'),
				message: isRefused
					? `「${rule}」这条提示不能略过。`
					: `「不用改的提示」里写着「${rule}」，这一篇里没有这个问题。`,
				fix: isRefused
					? '请先把问题改好，再从「不用改的提示」（overrule）里删去这一项。'
					: '请从「不用改的提示」（overrule）里删去这一项。',
			},
		];
	});
}
