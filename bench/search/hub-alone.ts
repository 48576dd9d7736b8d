import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchEntry } from '../../src/search/literal/write-index.ts';
import { figure } from '../table.ts';
import { askAll, askFirst, type Load } from './ask-all.ts';
import { buildNetwork } from './built-network.ts';
import { countingServer } from './counting-server.ts';
import { waitInChromium } from './in-chromium.ts';
import { literalReaders } from './literal.ts';
import { busy, printAnswers, printLoads, printWaits } from './print.ts';
import { absentQueries, cutQueries, type Question, truthsIn } from './queries.ts';
import { writeHubAlone } from './unrendered-network.ts';

/** What is asked besides: what was cut from the oldest entries of all, so many of them in a thousand. */
const OLDEST = 20;
const IN_CHROMIUM = 30;

/** Asks the hub's index of a network whose pages nobody rendered; also for what stands in the oldest entries alone, and nowhere. */
export async function searchHubAlone(
	scratch: string,
	network: { branches: number; entries: number; texts?: string; queries: number; chromium?: boolean; seed: number },
): Promise<void> {
	const { branches, entries, texts, queries, seed } = network;
	const { root, all, seconds } = writeHubAlone(scratch, { branches, entries, texts, seed });
	const size = `${figure(all.length)} entries in ${figure(branches)} branches`;
	console.log(`\n${size}, indexed in ${figure(seconds, 1)} s; ${busy()}`);

	const truthsOf = truthsIn(all);
	const questions = cutQueries(all, queries, seed, truthsOf);
	const old = oldestOf(all);
	const paths = new Set(old.map(({ path }) => path));
	const ofOld = cutQueries(old, queries, seed, truthsOf).filter(({ truths }) =>
		[...truths].every((path) => paths.has(path)),
	);
	const absent = absentQueries(questions, truthsOf);
	const server = await countingServer(root);
	const readers = literalReaders(server.address, 'hub');
	const judged = [{ title: 'hub, ours', ...(await askAll(readers, server, questions)) }];
	const others: Record<string, Load> = {};
	for (const [title, some] of Object.entries({ 'only in the oldest': ofOld, nowhere: absent }))
		if (some.length > 0) others[`${title} (${some.length} queries), first`] = await askFirst(readers, server, some);
	server.close();
	console.log(`\n${printAnswers(judged)}\n\n${printLoads(judged, others)}`);
	if (!network.chromium) return;
	await lendSearchPage(scratch, root, seed);
	const wait = async (title: string, some: Question[]) => ({
		title,
		waited: await waitInChromium(root, 'search/', some.slice(0, IN_CHROMIUM + 1)),
	});
	const waits = [await wait('hub', questions)];
	if (ofOld.length > 2) waits.push(await wait('hub, only in the oldest', ofOld));
	console.log(`\nIn Chromium, four times slower, from submitting to the results; ${busy()}\n\n${printWaits(waits)}`);
}

function oldestOf(all: SearchEntry[]): SearchEntry[] {
	const dayOf = ({ date = '' }: SearchEntry) => date;
	const oldestFirst = all.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
	return oldestFirst.slice(0, Math.ceil((all.length * OLDEST) / 1000));
}

/** Puts the search page of a small network that was built over the index of this one. */
async function lendSearchPage(scratch: string, root: string, seed: number): Promise<void> {
	const small = await buildNetwork(join(scratch, 'small'), { branches: 2, entries: 3, texts: undefined, seed });
	for (const name of readdirSync(small.root))
		if (!existsSync(join(root, name)))
			cpSync(join(small.root, name), join(root, name), { recursive: true, dereference: true });
}
