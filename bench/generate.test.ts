import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { branchSettings } from '../src/schema/branch.ts';
import { type CollectionName, collections } from '../src/schema/collections.ts';
import { face } from '../src/schema/face.ts';
import { networkSettings } from '../src/schema/network.ts';
import { LONGEST_BODY, SHORTEST_BODY } from './content/body.ts';
import { generate } from './generate.ts';

let scratch: string;
beforeEach(() => {
	scratch = mkdtempSync(join(tmpdir(), 'bench-test-'));
});
afterEach(() => rmSync(scratch, { recursive: true }));

const path = (...parts: string[]) => join(scratch, ...parts);
const filesOf = (folder: string) =>
	(readdirSync(path(folder), { recursive: true }) as string[]).filter((name) => /\.(md|yml|jpg)$/.test(name)).sort();

function entriesOf(folder: string) {
	return filesOf(folder).flatMap((name) => {
		const match = /branches\/([^/]+)\/([^/]+)\/([^/]+?)(?:\/index)?\.md$/.exec(name);
		if (!match) return [];
		const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(path(folder, name), 'utf8')) ?? [];
		return [
			{
				name,
				branch: match[1]!,
				column: match[2] as CollectionName,
				id: match[3]!,
				data: parse(front),
				body: body.trim(),
			},
		];
	});
}

test('everything that is generated passes the schemas', async () => {
	await generate({ branches: 8, entries: 30, out: path('network'), pictures: 1, git: false });
	networkSettings.parse(parse(readFileSync(path('network/network.yml'), 'utf8')));
	for (const slug of readdirSync(path('network/branches'))) {
		branchSettings.parse(parse(readFileSync(path('network/branches', slug, 'branch.yml'), 'utf8')));
		face.parse(parse(readFileSync(path('network/branches', slug, 'face.yml'), 'utf8')));
	}
	const entries = entriesOf('network');
	expect(entries).toHaveLength(240);
	for (const { column, data } of entries) collections[column].parse(data);
});

test('a body has 2,000 to 2,700 characters, and its link leads to an entry of the same branch', async () => {
	await generate({ branches: 4, entries: 75, out: path('network'), git: false });
	const entries = entriesOf('network');
	const addresses = new Set(entries.map(({ branch, column, id }) => `${branch}/${column}/${id}/`));
	for (const { name, branch, body } of entries) {
		expect([...body].length, name).toBeGreaterThanOrEqual(SHORTEST_BODY);
		expect([...body].length, name).toBeLessThanOrEqual(LONGEST_BODY);
		const [, target] = /\]\(\.\.\/\.\.\/(.+?)\)/.exec(body) ?? [];
		expect(addresses, name).toContain(`${branch}/${target}`);
		expect(body.match(/^##+ /gm)?.length, name).toBeGreaterThanOrEqual(2);
	}
});

test('the same seed gives the same commit, another seed another', async () => {
	const commits = [];
	for (const [index, seed] of [7, 7, 8].entries()) {
		await generate({ branches: 2, entries: 5, out: path(`${index}`), seed });
		commits.push(execFileSync('git', ['-C', path(`${index}`), 'rev-parse', 'HEAD'], { encoding: 'utf8' }));
	}
	expect(commits[0]).toBe(commits[1]);
	expect(commits[2]).not.toBe(commits[0]);
});

test('a folder of texts is cut into entries, however short, long or full of markup it is', async () => {
	writeFileSync(path('short.txt'), '只有一句');
	writeFileSync(path('marked.txt'), `# 标题 <script>alert(1)</script> [a](b) *x* ${'没有标点的长文'.repeat(400)}`);
	await generate({ branches: 1, entries: 6, out: path('network'), texts: scratch, git: false });
	for (const { column, data, body } of entriesOf('network')) {
		collections[column].parse(data);
		expect(body.length).toBeGreaterThanOrEqual(SHORTEST_BODY);
		expect(body.length).toBeLessThanOrEqual(LONGEST_BODY);
		expect(body).not.toMatch(/<script|\[a\]/);
	}
});

test('a folder that holds something is refused and left alone', async () => {
	writeFileSync(path('mine.txt'), 'mine');
	await expect(generate({ branches: 1, entries: 1, out: scratch })).rejects.toThrow('not empty');
	expect(readdirSync(scratch)).toEqual(['mine.txt']);
});
