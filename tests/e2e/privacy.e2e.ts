import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { findLeaks } from './find-leaks.ts';
import { secretsOf } from './secrets-of.ts';

const NOW = '2026-11-21T09:00';

test('not a word, name, picture or file of the sample that is not public stands in its public root', async () => {
	const root = inject('sampleRoot');
	const secrets = secretsOf('content', NOW);
	// The title of a members' column may be made of words that are public elsewhere; everything else has some of its own.
	expect(secrets.filter(({ of, words }) => words.size === 0 && !of.endsWith('(for members)'))).toEqual([]);
	const { files, leaks } = await findLeaks([root], secrets);
	expect(files).toBeGreaterThan(300);
	expect(leaks.slice(0, 20)).toEqual([]);
});
