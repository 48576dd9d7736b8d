import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import type { BuildReport } from '../../scripts/build/build-report.ts';
import { HUB, layoutOf } from '../../scripts/build/layout.ts';
import { environmentFor } from '../../scripts/environment.ts';
import { scratchFolder, writeFiles } from '../scratch-folder.ts';
import { branchFiles, entry, smallNetwork } from '../small-network.ts';
import { commitAll } from './machines.ts';
import { shareTheme } from './share-theme.ts';

/** What publishing one changed entry came to in a network of this many branches. */
export interface WorkOfPublishing {
	/** Files read and folders listed below `branches/`. */
	content: string[];
	/** Files of the releases of other branches that were read. */
	others: string[];
	/** Pages that were written, of the branch and of the hub. */
	pages: { branch: string[]; hub: string[] };
	/** Programs that were started. */
	programs: string[];
	rendered: string[];
	peakMemoryMB: number;
}

/** Builds a network of branches that are all alike, then changes one entry of one of them and looks what publishing it takes. */
export async function workOfPublishing(branches: number): Promise<WorkOfPublishing> {
	const slugs = Array.from({ length: branches }, (_, index) => `zhi-bu-${index}`);
	const folder = scratchFolder();
	const content = scratchFolder({
		...smallNetwork(),
		...Object.assign({}, ...slugs.map((slug) => branchFiles(slug, `${slug}支部`))),
	});
	commitAll(content);
	const layout = layoutOf(content, join(folder, 'dist'));
	shareTheme(layout);
	const [counts, json] = [join(folder, 'counts.json'), join(folder, 'report.json')];
	const hook = pathToFileURL(join(import.meta.dirname, 'count-work.ts'));
	hook.searchParams.set('to', counts);
	const publish = () =>
		promisify(execFile)(
			process.execPath,
			[
				...['--import', hook.href, 'scripts/build.ts', '--now', '2026-11-21T09:00'],
				...['--content', content, '--out', layout.publicRoot, '--json', json],
			],
			{ env: environmentFor() },
		);
	const change = (title: string) =>
		writeFiles(content, {
			'branches/zhi-bu-0/news/2026-03-14-kaifang-ri.md': entry(title, '2026-11-20', '门从早上九点开到下午四点。'),
		});
	await publish();
	change('开放日');
	await publish();
	change('又一个开放日');
	await publish();
	expect(readFileSync(join(layout.publicRoot, 'index.html'), 'utf8')).toContain('又一个开放日');

	const { read, listed, written, started } = JSON.parse(readFileSync(counts, 'utf8'));
	const { rendered, peakMemoryMB } = JSON.parse(readFileSync(json, 'utf8')) as BuildReport;
	const below = (root: string, paths: string[]) =>
		paths
			.map((path) => relative(root, path))
			.filter((path) => path !== '' && !path.startsWith('..'))
			.sort();
	const pagesOf = (site: string) =>
		below(join(layout.releases, site), written)
			.filter((path) => path.endsWith('.html'))
			.map((path) => path.split('/site/')[1]!);
	const own = new RegExp(`^(?:zhi-bu-0|${HUB})(?:/|$)`);
	return {
		content: below(join(content, 'branches'), [...read, ...listed]),
		others: [...below(layout.releases, read), ...below(layout.publicRoot, read)].filter(
			(path) => path.includes('/') && !own.test(path) && !path.startsWith('_search/'),
		),
		pages: { branch: pagesOf('zhi-bu-0'), hub: pagesOf(HUB) },
		programs: started,
		rendered,
		peakMemoryMB,
	};
}
