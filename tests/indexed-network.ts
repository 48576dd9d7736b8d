import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildHubSearch } from '../scripts/build/hub-search/build-hub-search.ts';
import { layoutOf } from '../scripts/build/layout.ts';
import { type Asked, ask } from '../src/search/literal/ask.ts';
import type { Start } from '../src/search/literal/format.ts';
import { LiteralIndex } from '../src/search/literal/read-index.ts';
import { type SearchEntry, writeTexts } from '../src/search/literal/write-index.ts';
import { scratchFolder } from './scratch-folder.ts';

/** Entries by the branch they are of. */
export type Branches = Record<string, Partial<SearchEntry>[]>;

/** An entry of which some things are told. */
export const entry = (one: Partial<SearchEntry>): SearchEntry => ({ path: '', title: '', body: '', about: '', ...one });

const GONE = { recursive: true, force: true };

/** A network of which only what is searched was ever written. */
export function indexedNetwork() {
	const layout = layoutOf('content', join(scratchFolder(), 'dist'));
	const served = join(layout.publicRoot, '_search');
	let before: Branches = {};
	/** Publishes these branches and no others, then makes the search; of a part of them where somebody waits for it. */
	function publish(branches: Branches, day = '2026-11-21', full?: number, isPart = false) {
		for (const slug of Object.keys(before)) if (!(slug in branches)) rmSync(join(layout.publicRoot, slug), GONE);
		for (const [slug, entries] of Object.entries(branches)) {
			if (before[slug] === entries) continue;
			rmSync(join(layout.publicRoot, slug), GONE);
			for (const { path, bytes } of writeTexts(entries.map(entry)).files) {
				mkdirSync(dirname(join(layout.publicRoot, slug, path)), { recursive: true });
				writeFileSync(join(layout.publicRoot, slug, path), bytes);
			}
		}
		before = branches;
		mkdirSync(layout.publicRoot, { recursive: true });
		const sites = Object.keys(branches).map((slug) => ({ slug, name: `${slug}支部` }));
		return buildHubSearch(layout, { sites, synonyms: [], suggestible: [], day, isPart, ...(full && { full }) });
	}
	async function search(text: string): Promise<Asked> {
		const load = async (path: string) => readFileSync(join(layout.publicRoot, path));
		const index = await LiteralIndex.open(load, 'hub');
		let asked = await ask(index, { text, only: {}, order: 'relevance' });
		while (asked.further) asked = await asked.further.look();
		return asked;
	}
	const find = async (text: string) =>
		Promise.all(
			(await search(text)).hits.slice().map(async ({ segment, entry: number }) => {
				const { path } = await segment.textOf(number);
				return `${segment.siteOf(number)!.slug}/${path}`;
			}),
		);
	const segments = () => readdirSync(served).filter((name) => existsSync(join(served, name, 'head.bin')));
	const start = (): Start => JSON.parse(gunzipSync(readFileSync(join(served, 'start.bin'))).toString());
	const listed = () => start().segments.map(({ version }) => version);
	const sieves = () => (start().sieves ?? []).map(({ version }) => version);
	return { layout, served, publish, search, find, segments, listed, sieves };
}

/** Every file below a folder with its bytes. */
export function filesIn(folder: string): [string, string][] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((item) => item.isFile())
		.map((item) => join(item.parentPath, item.name))
		.map((file): [string, string] => [file.slice(folder.length), readFileSync(file).toString('base64')])
		.sort(([a], [b]) => (a < b ? -1 : 1));
}
