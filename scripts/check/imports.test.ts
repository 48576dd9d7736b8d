import { expect, test } from 'vitest';
import { wrongImports } from './imports.ts';

const crossed = (file: string, source: string) =>
	wrongImports(file, source).map(({ line, imported }) => `${line} ${imported}`);

test('schema imports zod and itself, nothing else', () => {
	expect(crossed('src/schema/news.ts', `import { z } from 'zod';\nimport { text } from './fields.ts';`)).toEqual([]);
	expect(
		crossed('src/schema/news.ts', `import fs from 'node:fs';\nimport type { Entry } from '../network/entry.ts';`),
	).toEqual(['1 node:fs', '2 ../network/entry.ts']);
});

test('the rooms below compose do not reach up, by whatever form of import', () => {
	expect(crossed('src/media/picture.ts', `export * from '../compose/branch.ts';`)).toEqual(['1 ../compose/branch.ts']);
	expect(crossed('src/media/picture.ts', `await import("../pages/x.ts")`)).toEqual(['1 ../pages/x.ts']);
	expect(crossed('src/media/picture.ts', `import '../styles/x.css'`)).toEqual(['1 ../styles/x.css']);
	expect(crossed('src/compose/branch.ts', `import {\n\ta,\n} from '../media/picture.ts';`)).toEqual([]);
});

test('src never imports scripts, however deep the file is', () => {
	expect(crossed('src/pages/[branch]/index.astro', `---\nimport { git } from '../../../scripts/git.ts';\n---`)).toEqual(
		['2 ../../../scripts/git.ts'],
	);
});

test('gray-matter and processes have one door each', () => {
	const source = `import matter from 'gray-matter';\nimport { execFile } from 'node:child_process';`;
	expect(crossed('src/network/read-entry.ts', source)).toEqual(['1 gray-matter', '2 node:child_process']);
	expect(crossed('src/network/front-matter.ts', source)).toEqual(['2 node:child_process']);
	expect(crossed('scripts/git.ts', source)).toEqual(['1 gray-matter']);
});

test('what is wrong comes with what to do instead', () => {
	expect(wrongImports('src/components/Pager.astro', `import { getLiveCollection } from 'astro:content';`)).toEqual([
		expect.objectContaining({ instead: expect.stringContaining('ask in the page') }),
	]);
});
