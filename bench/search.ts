import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { SearchPage } from '../src/search/engine.ts';
import { scratchFolder } from './scratch.ts';
import { askAll } from './search/ask-all.ts';
import { type BuiltNetwork, buildNetwork, textsOf } from './search/built-network.ts';
import type { SearchContender } from './search/contender.ts';
import { countingServer } from './search/counting-server.ts';
import { searchHubAlone } from './search/hub-alone.ts';
import { waitInChromium } from './search/in-chromium.ts';
import { type IndexCost, measureIndexing } from './search/index-cost.ts';
import { type Judged, judge } from './search/judge.ts';
import { literal, literalReaders } from './search/literal.ts';
import { minisearch } from './search/minisearch.ts';
import { pagefind } from './search/pagefind.ts';
import { pagesOf } from './search/pages-of.ts';
import { busy, printAnswers, printIndexing, printLoads, printWaits } from './search/print.ts';
import { cutQueries, type Question } from './search/queries.ts';
import { figure } from './table.ts';

/** What `bench search` can be told. */
export interface SearchOptions {
	branches: number;
	entries: number;
	texts?: string;
	queries: number;
	onlyOurs?: boolean;
	/** Only the hub's index is made. */
	hubOnly?: boolean;
	/** Also measures what indexing everything costs. */
	cost: boolean;
	runs: number;
	chromium?: boolean;
	seed: number;
	json?: string;
}

/** So many queries are asked in Chromium, after one that is not counted. */
const IN_CHROMIUM = 30;

/** To index more branches as one takes others minutes, and MiniSearch more than 4 GB at 21. */
const PEERS_AT_HUB = 7;

/** Builds a network and asks the search of a branch and of the hub what stands in them; what answers, indexes and changes cost. */
export async function search(options: SearchOptions): Promise<void> {
	const { branches, entries, texts, queries, onlyOurs, cost, runs, chromium, seed, json } = options;
	const scratch = scratchFolder();

	if (options.hubOnly) return searchHubAlone(scratch, options);
	const network = await buildNetwork(scratch, { branches, entries, texts, seed });
	const { root, slugs } = network;
	const all = textsOf(network);
	const slug = slugs[0]!;
	const own = all.filter(({ path }) => path.startsWith(`${slug}/`));
	const size = `${figure(network.paths.length)} entries in ${figure(branches)} branches`;
	console.log(`\n${size}, queries of 1 to 8 characters, ${availableParallelism()} cores`);

	const ofBranch = cutQueries(
		own.map((page) => ({ ...page, path: page.path.slice(slug.length + 1) })),
		queries,
		seed,
	);
	const ofHub = branches > 1 ? cutQueries(all, queries, seed) : [];
	const waits: { title: string; waited: Awaited<ReturnType<typeof waitInChromium>> }[] = [];
	// First, while this process, which serves the pages, is small.
	if (chromium) {
		const some = (questions: Question[]) => questions.slice(0, IN_CHROMIUM + 1);
		const waitAt = async (title: string, page: string, questions: Question[]) =>
			waits.push({ title, waited: await waitInChromium(root, page, some(questions)) });
		await waitAt('branch', `${slug}/search/`, ofBranch);
		if (branches > 1) await waitAt('hub', 'search/', ofHub);
		console.log(`\nIn Chromium, four times slower, from submitting to the results; ${busy()}\n\n${printWaits(waits)}`);
	}
	const judged = await judgeBranch(scratch, network, ofBranch, !onlyOurs);
	if (branches > 1) judged.push(await judgeHub(root, ofHub));
	if (branches > 1 && branches <= PEERS_AT_HUB && !onlyOurs)
		judged.push(...(await judgeHubPeers(scratch, network, ofHub)));
	console.log(`\n${printAnswers(judged)}\n\n${printLoads(judged)}`);

	const indexing: IndexCost | undefined = cost
		? await measureIndexing(network, scratch, { runs, withPagefind: !onlyOurs })
		: undefined;
	if (indexing) console.log(`\n${printIndexing(indexing)}\n${busy()}`);
	if (json) writeFileSync(json, `${JSON.stringify({ branches, entries, judged, waits, indexing }, null, '\t')}\n`);
}

async function judgeBranch(
	scratch: string,
	{ root, slugs }: BuiltNetwork,
	questions: Question[],
	withOthers: boolean,
): Promise<Judged[]> {
	const contenders = [literal, ...(withOthers ? await others(scratch) : [])];
	return judgeEach('branch', contenders, pagesOf(root, slugs[0]!), questions, scratch);
}

/** Pagefind and the other one with one index of all branches, as the hub would have it. */
async function judgeHubPeers(scratch: string, { root, slugs }: BuiltNetwork, questions: Question[]): Promise<Judged[]> {
	const pages = slugs.flatMap((slug) => pagesOf(root, slug).map((page) => ({ ...page, path: `${slug}/${page.path}` })));
	return judgeEach('hub', await others(scratch), pages, questions, scratch);
}

const others = async (scratch: string): Promise<SearchContender[]> =>
	[pagefind, await minisearch(scratch)].filter((one) => one !== undefined);

async function judgeEach(
	place: string,
	contenders: SearchContender[],
	pages: SearchPage[],
	questions: Question[],
	scratch: string,
): Promise<Judged[]> {
	const judged: Judged[] = [];
	for (const contender of contenders) {
		const folder = join(scratch, `${place} ${contender.title}`);
		mkdirSync(folder);
		const one = await judge(contender, pages, questions, folder);
		judged.push({ ...one, title: `${place}, ${one.title}` });
	}
	return judged;
}

async function judgeHub(root: string, questions: Question[]): Promise<Judged> {
	const server = await countingServer(root);
	const answered = await askAll(literalReaders(server.address, 'hub'), server, questions);
	server.close();
	return { title: 'hub, ours', ...answered };
}
