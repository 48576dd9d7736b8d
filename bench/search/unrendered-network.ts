import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { buildHubSearch } from '../../scripts/build/hub-search/build-hub-search.ts';
import { layoutOf } from '../../scripts/build/layout.ts';
import { parseFrontMatter } from '../../src/network/front-matter.ts';
import { type SearchEntry, writeTexts } from '../../src/search/literal/write-index.ts';
import { slugOf } from '../content/branch.ts';
import { writeEntry } from '../content/entry.ts';
import { planEntries, TOPICS } from '../content/plan.ts';
import { type Prose, vocabularyProse } from '../content/prose.ts';
import { proseFromTexts } from '../content/texts.ts';
import { randomFor } from '../random.ts';

const DAY = '2026-11-21';

/** Writes the hub's index of a network whose pages nobody rendered: what the generator would write, without its Markdown. */
export function writeHubAlone(
	scratch: string,
	{ branches, entries, texts, seed }: { branches: number; entries: number; texts: string | undefined; seed: number },
): { root: string; all: SearchEntry[]; seconds: number } {
	const prose = texts ? proseFromTexts(resolve(texts)) : vocabularyProse;
	const layout = layoutOf('content', join(scratch, 'dist'));
	const root = layout.publicRoot;
	const slugs = Array.from({ length: branches }, (_, index) => slugOf(index));
	const all = slugs.flatMap((slug, index) => {
		const own = entriesOf(prose, seed, index, entries);
		for (const { path, bytes } of writeTexts(own).files) {
			const file = join(root, slug, path);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, bytes);
		}
		return own.map((entry) => ({ ...entry, path: `${slug}/${entry.path}` }));
	});
	const start = performance.now();
	buildHubSearch(layout, {
		sites: slugs.map((slug) => ({ slug, name: slug })),
		synonyms: [],
		suggestible: [],
		day: DAY,
	});
	const seconds = (performance.now() - start) / 1000;
	return { root, all, seconds };
}

function entriesOf(prose: Prose, seed: number, index: number, count: number): SearchEntry[] {
	const planned = planEntries(randomFor(seed, index, 0), count);
	return planned.map((entry, number) => {
		const random = randomFor(seed, index, 2, number);
		const neighbour = planned[(number + random.between(1, planned.length)) % planned.length]!;
		const matter = parseFrontMatter(writeEntry(random, prose, entry, neighbour, false));
		if (!('data' in matter)) throw new Error(`${entry.id} cannot be read`);
		const { title, author, tags } = matter.data as { title: string; author: string; tags: string[] };
		return {
			path: `${entry.column}/${entry.id}/`,
			title,
			body: readable(matter.body),
			about: [author, ...tags].join(' '),
			column: entry.column,
			date: entry.date,
			topic: TOPICS.find(({ id }) => id === entry.topic)!.title,
		};
	});
}

const readable = (markdown: string): string =>
	markdown
		.replace(/\]\([^)]*\)|[*#>|[]|^-+$/gm, '')
		.replace(/\s+/g, ' ')
		.trim();
