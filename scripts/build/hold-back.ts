import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Branch } from '../../src/compose/branch.ts';
import type { Problem } from '../../src/network/problem.ts';
import type { BranchSource } from '../../src/network/read-branch.ts';
import type { Layout } from './layout.ts';
import type { Manifest } from './release.ts';
import { currentRelease } from './switch.ts';

/**
 * Whether readers would go on seeing what is meant to be gone, if the last good release stayed because of a mistake elsewhere:
 * a page of an entry that was deleted, hidden, made the members' own, or has expired.
 */
export function wouldShowWithdrawn(layout: Layout, branch: Branch, mistakes: Problem[]): boolean {
	const release = currentRelease(layout, branch.slug);
	if (!release) return false;
	const home = join(layout.releases, branch.slug, release);
	const stays = new Set([...branch.entries.map(({ data }) => data.path), ...mistakes.map(pathOf)]);
	const { files } = JSON.parse(readFileSync(join(home, 'manifest.json'), 'utf8')) as Manifest;
	return files
		.map(({ path }) => path)
		.filter((path) => /^[a-z][a-z0-9-]*\/(?!\d{4}\/)[^/]+\/index\.html$/.test(path) && !/^topics\//.test(path))
		.some((path) => !stays.has(path.slice(0, -'index.html'.length)) && !isMovedPage(join(home, 'site', path)));
}

/** The branch without the entries that have mistakes in them. */
export function withoutMistakes(source: BranchSource, mistakes: Problem[]): BranchSource {
	const wrong = new Set(mistakes.map(pathOf));
	return { ...source, entries: source.entries.filter(({ column, id }) => !wrong.has(`${column.id}/${id}/`)) };
}

/** Address of the entry a problem was found in: `branches/x/news/a/index.md` → `news/a/`. */
function pathOf({ file }: Problem): string {
	return `${file
		.split('/')
		.slice(2)
		.join('/')
		.replace(/(?:\/index)?\.md$/, '')}/`;
}

const isMovedPage = (file: string): boolean => readFileSync(file, 'utf8').includes('http-equiv="refresh"');
