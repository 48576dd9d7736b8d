import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '../src/network/problem.ts';
import { readBranch } from '../src/network/read-branch.ts';
import { readNetwork } from '../src/network/read-network.ts';
import { validateFolder } from './fixtures/validate-folder.ts';

const RIGHT = join(import.meta.dirname, 'fixtures/right');
const SAMPLE = join(import.meta.dirname, '../content');

/** What the sample is told on purpose, each with the reason why it stays; anything else is a false alarm. */
const MEANT: Record<string, string> = {
	'title-long': 'long titles have to find room on every page',
	'consent-missing': 'stories about people who were not asked',
	'consent-ended': 'a story that went with the consent',
	'consent-withdrawn': 'a story that was taken down',
	'topic-empty': 'a topic that waits for its first entry',
	'picture-small': 'a drawing from an old program',
	'picture-place': 'photographs as phones take them',
	'header-picture': 'photographs that were not taken for a header',
};

const scratch = mkdtempSync(join(tmpdir(), 'branch-sites-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let problems: Problem[];
let entries: number;

beforeAll(async () => {
	problems = await validateFolder(SAMPLE, scratch);
	const { settings, slugs } = readNetwork(SAMPLE);
	entries = slugs.reduce((sum, slug) => sum + (readBranch(SAMPLE, slug, settings!).branch?.entries.length ?? 0), 0);
});

test('nothing in the sample must be fixed', () => {
	expect(problems.filter(({ severity }) => severity === 'must-fix')).toEqual([]);
});

test('it is told only what is meant, and of hardly any entry', () => {
	expect(problems.filter(({ rule }) => !MEANT[rule]).map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual(
		[],
	);
	// One note a branch on its photographs is not about an entry.
	expect(problems.filter(({ rule }) => rule !== 'picture-place').length).toBeLessThan(entries / 15);
});

test('texts full of what looks like numbers of people and like slips are told nothing', async () => {
	const found = await validateFolder(RIGHT, scratch);
	expect(found.map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`)).toEqual([]);
});
