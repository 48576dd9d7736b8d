import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../scripts/build/digest-files.ts';
import { catalogue } from './catalogue.ts';
import { rules } from './rules.ts';

const ROOT = join(import.meta.dirname, '../..');
// `rule: 'alt-missing'`, `problem('file-irregular', …`, `rule: again ? 'a-b' : 'c-d'`, and in sentences of the schema.
const NAMED = /(?:\brule: [^,;{}\n]*|\bproblem\(\s*)'([a-z]+(?:-[a-z]+)+)'(?:[^,;{}\n]*: '([a-z]+(?:-[a-z]+)+)')?/g;

test('the list of rules is in the order of the alphabet, each in a file of its own name', () => {
	const ids = rules.map(({ id }) => id);
	expect(ids).toEqual([...new Set(ids)].sort());
	const files = listFiles(import.meta.dirname).map((file) => basename(file, '.ts'));
	expect(ids.filter((id) => !files.includes(id))).toEqual([]);
});

test('every file that makes a rule is in the list', () => {
	const made = listFiles(import.meta.dirname).flatMap((file) => {
		const isRule = /^export const \w+: [\w& ]*Rule = /m.test(readFileSync(file, 'utf8'));
		return isRule ? [basename(file, '.ts')] : [];
	});
	expect(made.sort()).toEqual(rules.map(({ id }) => id));
});

test('every name a problem is given anywhere in the program is in the catalogue', () => {
	const named = ['src', 'scripts'].flatMap((folder) =>
		listFiles(join(ROOT, folder))
			.filter((file) => file.endsWith('.ts') && !/\.test\.ts$|sample/.test(file))
			.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(NAMED)].flatMap(([, ...ids]) => ids))
			.filter((id) => id !== undefined),
	);
	expect(new Set(named).size).toBeGreaterThan(40);
	expect([...new Set(named)].filter((id) => !catalogue.has(id))).toEqual([]);
});

test('what is found elsewhere has no name that a rule has', () => {
	const ids = rules.map(({ id }) => id);
	expect(ids.filter((id) => catalogue.get(id)?.summary !== rules.find((rule) => rule.id === id)?.summary)).toEqual([]);
});
