import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../src/network/problem.ts';
import { type FoundElsewhere, catalogue as known } from '../src/rules/catalogue.ts';
import type { Rule } from '../src/rules/rule.ts';
import { rules } from '../src/rules/rules.ts';
import { expectedIn } from './fixtures/expectations.ts';
import { makeBrokenFiles } from './fixtures/make-broken-files.ts';
import { makeFilesBeside } from './fixtures/make-files-beside.ts';
import { validateFolder } from './fixtures/validate-folder.ts';
import { scratchFolder } from './scratch-folder.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const ON_DISK = ['broken', ...readdirSync(join(FIXTURES, 'broken-networks')).map((name) => `broken-networks/${name}`)];

const inWords = ({ file, line, rule }: Pick<Problem, 'file' | 'line' | 'rule'>) => `${file}:${line} ${rule}`;

/** How what was found differs from what was expected. */
function difference(found: Problem[], expected: string[]) {
	const words = new Set(found.map(inWords));
	return {
		notFound: expected.filter((one) => !words.has(one)),
		notExpected: [...words].filter((one) => !expected.includes(one)),
	};
}

const isMustFix = (expected: string) => known.get(expected.split(' ')[1]!)?.severity === 'must-fix';

const SAME = { notFound: [], notExpected: [] };

/** Rules without a sentence, or with fewer than three fixtures. */
function lacking(catalogue: Iterable<FoundElsewhere>, expected: string[]): string[] {
	const times = Map.groupBy(expected, (one) => one.split(' ')[1]);
	return [...catalogue].flatMap(({ id, summary, isLastResort }) => [
		...(/^[A-Z`].{15,}\.$/.test(summary) ? [] : [`${id}: no sentence`]),
		...(isLastResort || (times.get(id)?.length ?? 0) >= 3 ? [] : [`${id}: ${times.get(id)?.length ?? 0} fixtures`]),
	]);
}

/** What is found in the files that are kept, and in those beside a text that cannot be. */
const validateBoth = async (by?: readonly Rule[]): Promise<Problem[]> => [
	...(await validateFolder(join(FIXTURES, 'broken'), scratch, by)),
	...(await validateFolder(join(scratch, 'beside'), scratch, by)),
];

const scratch = mkdtempSync(join(tmpdir(), 'branch-sites-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('what is found is what the files say, and nothing else', () => {
	test.each(ON_DISK)('%s', async (name) => {
		const content = join(FIXTURES, name);
		expect(difference(await validateFolder(content, scratch), expectedIn(content))).toEqual(SAME);
	});

	test('bytes that are no text, links, devices, floods and pictures', async () => {
		const content = scratchFolder();
		const made = await makeBrokenFiles(content);
		const found = (await validateFolder(content, scratch)).filter(({ severity }) => severity === 'must-fix');
		expect(difference(found, made.filter(isMustFix))).toEqual(SAME);
	});

	test('odd names, programs, links and large files beside a text', async () => {
		const content = scratchFolder();
		const made = makeFilesBeside(content);
		expect(difference(await validateFolder(content, scratch), made)).toEqual(SAME);
	});

	test('a folder without network.yml', async () => {
		const problems = await validateFolder(scratchFolder(), scratch);
		expect(problems.map(inWords)).toEqual(['network.yml:1 settings-missing']);
	});
});

describe('every rule', () => {
	let found: Problem[];
	let expected: string[];

	beforeAll(async () => {
		const made = await makeBrokenFiles(join(scratch, 'made'));
		const beside = makeFilesBeside(join(scratch, 'beside'));
		expected = [...ON_DISK.flatMap((name) => expectedIn(join(FIXTURES, name))), ...made, ...beside];
		found = await validateBoth();
	});

	test('is explained in a sentence and broken at least three times', () => {
		expect(lacking(known.values(), expected)).toEqual([]);
		expect(expected.map((one) => one.split(' ')[1]).filter((rule) => !known.has(rule!))).toEqual([]);
	});

	test('is missed when it has no fixture or no sentence', () => {
		const added: FoundElsewhere = { id: 'brand-new', severity: 'should-fix', summary: '' };
		expect(lacking([...known.values(), added], expected)).toEqual(['brand-new: no sentence', 'brand-new: 0 fixtures']);
	});

	test('says in Chinese what is wrong and what to do', () => {
		for (const { message, fix } of found) {
			for (const sentence of [message, fix]) {
				expect(sentence).toMatch(/\p{Script=Han}.*[。⏎)}：:]$|^请照这样写：/su);
				expect(sentence).not.toMatch(/undefined|NaN|\[object|\b(?:YAML|null|regex)\b/);
			}
		}
	});

	test.each(rules.map(({ id }) => id))('%s is missed when it is taken away', async (id) => {
		const left = rules.filter((rule) => rule.id !== id);
		const without = await validateBoth(left);
		const { notFound } = difference(without, found.map(inWords));
		expect(new Set(notFound.map((one) => one.split(' ')[1]))).toEqual(new Set([id]));
	});
});
