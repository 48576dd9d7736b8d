import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askGit } from '../../scripts/build/committed-folders.ts';
import { layoutOf } from '../../scripts/build/layout.ts';
import { packedForms } from '../../scripts/build/pack.ts';
import { readState } from '../../scripts/build/state.ts';
import { slugOf } from '../content/branch.ts';

const SAMPLE = 20;

/** Seconds of steps that the phases of a build do not show by themselves, each done once in this process. */
export async function timeSteps(content: string, out: string, branches: number): Promise<Record<string, number>> {
	const slugs = Array.from({ length: branches }, (_, index) => slugOf(index));
	const seconds: Record<string, number> = {};
	let last = performance.now();
	const lap = (step: string, share = 1) => {
		seconds[step] = ((performance.now() - last) / 1000) * share;
		last = performance.now();
	};
	const folders = await askGit(content);
	for (const slug of slugs) folders.digestOf(`branches/${slug}`);
	lap('git: what is changed');
	const layout = layoutOf(content, out);
	for (const slug of slugs) readState(layout, slug);
	lap('read all states');
	const some = slugs.filter((_, index) => index % Math.ceil(branches / SAMPLE) === 0);
	const pages = some.flatMap((slug) => {
		const home = join(out, slug);
		return globSync('**/*.{html,xml}', { cwd: home }).map((path) => ({ path, bytes: readFileSync(join(home, path)) }));
	});
	last = performance.now();
	for (const { path, bytes } of pages) packedForms(path, bytes, 'gzip');
	lap('pack all pages, one core', branches / some.length);
	return seconds;
}
