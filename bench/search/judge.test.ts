import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { buildHubSearch } from '../../scripts/build/hub-search/build-hub-search.ts';
import { layoutOf } from '../../scripts/build/layout.ts';
import { pageText } from '../../src/search/page-text.ts';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { vocabularyProse } from '../content/prose.ts';
import { randomFor } from '../random.ts';
import { askAll } from './ask-all.ts';
import { countingServer } from './counting-server.ts';
import { judge } from './judge.ts';
import { literal, literalReaders } from './literal.ts';
import { cutQueries } from './queries.ts';

const pages = Array.from({ length: 24 }, (_, at) => {
	const random = randomFor(7, at);
	const paragraphs = [1, 2, 3].map(() => `<p>${vocabularyProse.paragraph(random, 'plain', 200)}</p>`).join('');
	const html = `<article data-pagefind-body><h1>${vocabularyProse.title(random, 'plain')}</h1>${paragraphs}</article>`;
	return { path: `news/${at}/`, html: Buffer.from(html) };
});
const texts = pages.map(({ path, html }) => pageText(path, html.toString()));

test('all that stands in the texts is found, before anything else, with few and small files', async () => {
	const questions = cutQueries(texts, 96, 3);
	expect(questions).toHaveLength(96);
	const judged = await judge(literal, pages, questions, scratchFolder());
	expect(judged).toMatchObject({ recall: 1, precision: 1, empty: 0 });
	expect(judged.first.requests.most).toBeLessThan(20);
	expect(judged.first.bytes.most).toBeLessThan(100_000);
});

test('the search of a network finds all that its branches have, and its addresses begin with the branch', async () => {
	const layout = layoutOf('content', join(scratchFolder(), 'dist'));
	const sites = ['east', 'west'].map((slug) => ({ slug, name: slug }));
	for (const [at, { slug }] of sites.entries())
		for (const { path, bytes } of await literal.write(pages.slice(at * 12, at * 12 + 12))) {
			mkdirSync(dirname(join(layout.publicRoot, slug, path)), { recursive: true });
			writeFileSync(join(layout.publicRoot, slug, path), bytes);
		}
	buildHubSearch(layout, { sites, synonyms: [], suggestible: [], day: '2026-11-21' });
	const questions = cutQueries(
		texts.map((text, at) => ({ ...text, path: `${sites[Math.floor(at / 12)]!.slug}/${text.path}` })),
		48,
		3,
	);
	const server = await countingServer(layout.publicRoot);
	const answered = await askAll(literalReaders(server.address, 'hub'), server, questions);
	server.close();
	expect(answered).toMatchObject({ queries: 48, recall: 1, precision: 1, empty: 0 });
	expect(answered.first.requests.most).toBeLessThanOrEqual(20);
});

test('an engine that finds nothing, or anything, is told from one that finds what is there', async () => {
	const questions = cutQueries(texts, 32, 3);
	const blind = { ...literal, readers: () => async () => async () => ({ first: [], all: async () => [] }) };
	expect(await judge(blind, pages, questions, scratchFolder())).toMatchObject({ recall: 0, precision: 0, empty: 32 });
	const all = pages.map(({ path }) => path);
	const greedy = {
		...literal,
		readers: () => async () => async () => ({ first: all.slice(0, 10), all: async () => all }),
	};
	const judged = await judge(greedy, pages, questions, scratchFolder());
	expect(judged.recall).toBe(1);
	expect(judged.precision).toBeLessThan(0.9);
});

test('the same seed asks the same', () => {
	expect(cutQueries(texts, 20, 5)).toEqual(cutQueries(texts, 20, 5));
	expect(cutQueries(texts, 20, 5)).not.toEqual(cutQueries(texts, 20, 6));
});
