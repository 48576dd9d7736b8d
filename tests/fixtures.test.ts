import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../src/rules/catalogue.ts';
import { expectedIn } from './fixtures/expectations.ts';
import { makeBrokenFiles } from './fixtures/make-broken-files.ts';
import { validateFolder } from './fixtures/validate-folder.ts';
import { scratchFolder } from './scratch-folder.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const NETWORKS = readdirSync(join(FIXTURES, 'broken-networks')).map((name) => `broken-networks/${name}`);

const inWords = ({ file, line, rule }: { file: string; line: number; rule: string }) => `${file}:${line} ${rule}`;

describe.each(['broken', ...NETWORKS])('%s', (name) => {
	test('what is found is what the files say, and nothing else', async () => {
		const content = join(FIXTURES, name);
		const found = new Set((await validateFolder(content, scratchFolder())).map(inWords));
		const expected = new Set(expectedIn(content));
		expect({
			notFound: [...expected].filter((one) => !found.has(one)),
			notExpected: [...found].filter((one) => !expected.has(one)),
		}).toEqual({ notFound: [], notExpected: [] });
	});
});
