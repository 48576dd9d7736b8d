import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { entry, smallNetwork } from '../../tests/small-network.ts';
import type { Problem, Severity } from '../network/problem.ts';
import { readBranch } from '../network/read-branch.ts';
import { readNetwork } from '../network/read-network.ts';
import { policyProblems, weigh } from './weigh.ts';

const FILE = 'branches/ting-tao/news/2026-03-15-pian.md';

function weighed(
	found: [rule: string, severity: Severity][],
	{ rules = '', front = '', isWhole = true }: { rules?: string; front?: string; isWhole?: boolean },
) {
	const yaml = `${smallNetwork()['network.yml']}${rules && `policies: { rules: [${rules}] }\n`}`;
	const content = scratchFolder(
		smallNetwork({ 'network.yml': yaml, [FILE]: entry('一篇', '2026-03-15', '字。', front) }),
	);
	const { settings } = readNetwork(content);
	const { branch } = readBranch(content, 'ting-tao', settings!);
	const problems = found.map(([rule, severity]): Problem => {
		return { rule, severity, file: FILE, line: 9, column: 1, message: '。', fix: '。' };
	});
	const left = weigh(problems, branch!.entries, settings!, content, () => isWhole);
	return [...left, ...policyProblems(settings!, yaml)].map(({ rule, severity, line }) => `${line} ${rule} ${severity}`);
}

const overrule = (...rules: string[]) =>
	`overrule:\n${rules.map((rule) => `  - { rule: ${rule}, reason: 就是这样写的 }\n`).join('')}`;

test('a network makes a rule count for more, for less, or not at all', () => {
	const rules =
		'{ rule: alt-missing, severity: must-fix }, { rule: picture-refused, severity: should-fix }, { rule: raw-html, severity: off }';
	expect(
		weighed(
			[
				['alt-missing', 'should-fix'],
				['picture-refused', 'must-fix'],
				['raw-html', 'should-fix'],
			],
			{ rules },
		),
	).toEqual(['9 alt-missing must-fix', '9 picture-refused should-fix']);
});

test('what protects people and readers stays as it is, and the attempt is told', () => {
	const rules =
		'{ rule: link-protocol, severity: off }, { rule: mdx-not-shared, severity: off }, { rule: identity-number, severity: should-fix }';
	const found: [string, Severity][] = [
		['link-protocol', 'must-fix'],
		['mdx-not-shared', 'should-fix'],
		['identity-number', 'must-fix'],
	];
	expect(weighed(found, { rules })).toEqual([
		'9 link-protocol must-fix',
		'9 mdx-not-shared should-fix',
		'9 identity-number must-fix',
		...Array(3).fill('10 policy-refused should-fix'),
	]);
});

test('a protected rule may count for more', () => {
	expect(
		weighed([['mdx-not-shared', 'should-fix']], { rules: '{ rule: mdx-not-shared, severity: must-fix }' }),
	).toEqual(['9 mdx-not-shared must-fix']);
});

test('drafts stay advice, whatever the network makes of a rule', () => {
	const found: [string, Severity][] = [
		['alt-missing', 'should-fix'],
		['picture-refused', 'should-fix'],
	];
	const rules = '{ rule: alt-missing, severity: must-fix }, { rule: picture-refused, severity: must-fix }';
	expect(weighed(found, { rules, front: 'draft: true\n' })).toEqual(found.map((one) => `9 ${one.join(' ')}`));
});

test('an entry overrules advice with a reason', () => {
	const found: [string, Severity][] = [
		['alt-missing', 'should-fix'],
		['raw-html', 'should-fix'],
		['alt-missing', 'should-fix'],
	];
	expect(weighed(found, { front: overrule('alt-missing') })).toEqual(['9 raw-html should-fix']);
});

test('it cannot overrule what must be fixed, what is protected, or what the network made a must', () => {
	const found: [string, Severity][] = [
		['picture-refused', 'must-fix'],
		['consent-ended', 'should-fix'],
		['raw-html', 'should-fix'],
	];
	const front = overrule('picture-refused', 'consent-ended', 'raw-html');
	expect(weighed(found, { front, rules: '{ rule: raw-html, severity: must-fix }' })).toEqual([
		'9 picture-refused must-fix',
		'9 consent-ended should-fix',
		'9 raw-html must-fix',
		'5 overrule-refused should-fix',
		'6 overrule-refused should-fix',
		'7 overrule-refused should-fix',
	]);
});

test('nor in a draft, where it would be refused as soon as it is published', () => {
	const front = `draft: true\n${overrule('picture-refused')}`;
	expect(weighed([['picture-refused', 'should-fix']], { front })).toEqual([
		'9 picture-refused should-fix',
		'6 overrule-refused should-fix',
	]);
});

test('a must-fix that is often wrong may be overruled', () => {
	expect(weighed([['bank-card', 'must-fix']], { front: overrule('bank-card') })).toEqual([]);
});

test('what is overruled in vain is told, but not of an entry that was not judged to the end', () => {
	expect(weighed([], { front: overrule('alt-missing') })).toEqual(['5 overrule-unused should-fix']);
	expect(weighed([], { front: overrule('alt-missing'), isWhole: false })).toEqual([]);
});

test('a rule that is off need not be overruled, and one that nobody knows is told', () => {
	const rules = '{ rule: raw-html, severity: off }, { rule: no-such-rule, severity: off }';
	expect(weighed([['raw-html', 'should-fix']], { rules, front: overrule('raw-html') })).toEqual([
		'10 policy-unknown should-fix',
	]);
});
