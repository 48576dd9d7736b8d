import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildHubSearch } from '../../scripts/build/hub-search/build-hub-search.ts';
import { layoutOf } from '../../scripts/build/layout.ts';
import { writeIndex } from '../../src/search/write-index.ts';
import { changePage } from './change-page.ts';
import { pagesOf } from './pages-of.ts';

/** Seconds of indexing one branch anew, and the hub after it. */
export interface ChangeSeconds {
	branch: number;
	hub: number;
	/** Of both, on all cores. */
	cpu: number;
}

const DAY = '2026-11-21';

// A process of its own, so that time and memory of indexing can be seen from outside and nothing else is among them:
// all branches and the hub, or, with `--change`, one branch that is changed so many times and the hub's delta.
const { values } = parseArgs({
	options: {
		pages: { type: 'string', default: '' },
		out: { type: 'string', default: '' },
		change: { type: 'string' },
		times: { type: 'string', default: '1' },
		json: { type: 'string' },
	},
});
const slugs = readdirSync(values.pages).sort();
const layout = layoutOf('content', join(values.out, 'dist'));

if (values.change === undefined) {
	for (const slug of slugs) await indexBranch(slug);
	indexHub();
} else {
	const seconds: ChangeSeconds[] = [];
	for (let time = 1; time <= Number(values.times); time++) {
		changePage(join(values.pages, values.change), time);
		const used = process.cpuUsage();
		const start = performance.now();
		await indexBranch(values.change);
		const between = performance.now();
		indexHub();
		const end = performance.now();
		const { user, system } = process.cpuUsage(used);
		seconds.push({ branch: (between - start) / 1e3, hub: (end - between) / 1e3, cpu: (user + system) / 1e6 });
	}
	writeFileSync(values.json!, JSON.stringify(seconds));
}

async function indexBranch(slug: string): Promise<void> {
	for (const { path, bytes } of await writeIndex('literal', pagesOf(values.pages, slug))) {
		const file = join(layout.publicRoot, slug, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, bytes);
	}
}

function indexHub(): void {
	const sites = slugs.map((slug) => ({ slug, name: slug }));
	const suggestible = slugs.map((slug) => ({ kind: 'branch' as const, text: slug, path: `${slug}/` }));
	buildHubSearch(layout, { sites, synonyms: [], suggestible, day: DAY });
}
