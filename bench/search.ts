import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { SearchPage } from '../src/search/engine.ts';
import { pageText } from '../src/search/page-text.ts';
import { generate } from './generate.ts';
import { measure } from './measure.ts';
import { type Judged, judge } from './search/judge.ts';
import { literal } from './search/literal.ts';
import { minisearch } from './search/minisearch.ts';
import { pagefind } from './search/pagefind.ts';
import { cutQueries } from './search/queries.ts';
import { figure, table } from './table.ts';

/** What `bench search` can be told. */
export interface SearchOptions {
	entries: number;
	texts?: string;
	queries: number;
	onlyOurs?: boolean;
	seed: number;
	json?: string;
}

/** Builds one branch, indexes it with each engine and asks all of them the same. */
export async function search({ entries, texts, queries, onlyOurs, seed, json }: SearchOptions): Promise<void> {
	const scratch = mkdtempSync(join(tmpdir(), 'branch-sites-bench-'));
	process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(130));
	process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

	const pages = await buildPages(scratch, { entries, texts, seed });
	const questions = cutQueries(
		pages.map(({ path, html }) => pageText(path, new TextDecoder().decode(html))),
		queries,
		seed,
	);
	const others = onlyOurs ? [] : [pagefind, await minisearch(scratch)].filter((one) => one !== undefined);
	const results: Judged[] = [];
	for (const contender of [literal, ...others]) {
		const folder = join(scratch, contender.title);
		mkdirSync(folder);
		results.push(await judge(contender, pages, questions, folder));
	}
	console.log(`\n${questions.length} queries of 1 to 8 characters in ${figure(pages.length)} entries of one branch\n`);
	console.log(print(results));
	if (json) writeFileSync(json, `${JSON.stringify({ entries, queries: questions.length, results }, null, '\t')}\n`);
}

async function buildPages(
	scratch: string,
	network: { entries: number; texts: string | undefined; seed: number },
): Promise<SearchPage[]> {
	const content = join(scratch, 'content');
	const out = join(scratch, 'dist');
	await generate({ ...network, branches: 1, out: content });
	const root = resolve(import.meta.dirname, '..');
	await measure({
		command: process.execPath,
		args: [join(root, 'scripts/build.ts'), '--content', content, '--out', out],
		cwd: root,
		log: join(scratch, 'build.log'),
	});
	const branch = join(out, readdirSync(out).find((name) => name.startsWith('branch-'))!);
	return globSync('*/????-??-??-*/index.html', { cwd: branch })
		.sort()
		.map((file) => ({
			path: file.replace(/index\.html$/, ''),
			html: readFileSync(join(branch, file)),
		}));
}

function print(results: Judged[]): string {
	const head = 'engine,recall,precision,empty,index s,files,index KB,query KB,most,requests,most,answer ms,most'.split(
		',',
	);
	return table(
		head,
		results.map((result) => [
			result.title,
			result.recall.toFixed(4),
			result.precision.toFixed(4),
			figure(result.empty),
			figure(result.writeSeconds, 2),
			figure(result.files),
			figure(result.indexBytes / 1000),
			...[result.bytes.median, result.bytes.most].map((bytes) => figure(bytes / 1000)),
			...[result.requests.median, result.requests.most, result.milliseconds.median, result.milliseconds.most].map(
				(value) => figure(value),
			),
		]),
	);
}
