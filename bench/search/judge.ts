import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SearchPage } from '../../src/search/engine.ts';
import { type SearchContender, SHOWN } from './contender.ts';
import { countingServer } from './counting-server.ts';
import type { Question } from './queries.ts';

/** What an engine's answers and files came to. */
export interface Judged {
	title: string;
	/** Of what has the words, how much is found. */
	recall: number;
	/** Of the first min(10, truths), how many have the words. */
	precision: number;
	/** Queries with nothing found, or with nothing of what has the words. */
	empty: number;
	files: number;
	indexBytes: number;
	writeSeconds: number;
	/** Of a first query with its ten results. */
	bytes: { median: number; most: number };
	requests: { median: number; most: number };
	/** From opening the index to the ten results, on this machine, without a network. */
	milliseconds: { median: number; most: number };
}

const RUNS = 3;

/** Writes an index of these pages into a folder and asks it everything, each time as somebody who has loaded nothing yet. */
export async function judge(
	contender: SearchContender,
	pages: SearchPage[],
	questions: Question[],
	folder: string,
): Promise<Judged> {
	const seconds: number[] = [];
	let files = await contender.write(pages.slice(0, 1));
	for (let run = 0; run < RUNS; run++) {
		const start = performance.now();
		files = await contender.write(pages);
		seconds.push((performance.now() - start) / 1000);
	}
	for (const { path, bytes } of files) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), bytes);
	}
	const server = await countingServer(folder);
	const bytes: number[] = [];
	const requests: number[] = [];
	const milliseconds: number[] = [];
	let recall = 0;
	let precision = 0;
	let empty = 0;
	for (const { query, truths } of questions) {
		server.count();
		const start = performance.now();
		const ask = await contender.open(server.address, folder);
		const { first, all } = await ask(query);
		milliseconds.push(performance.now() - start);
		const cost = server.count();
		bytes.push(cost.bytes);
		requests.push(cost.requests);
		const right = (await all()).filter((path) => truths.has(path)).length;
		const wanted = Math.min(SHOWN, truths.size);
		recall += right / truths.size;
		precision += first.slice(0, wanted).filter((path) => truths.has(path)).length / wanted;
		if (right === 0) empty++;
	}
	server.close();
	return {
		title: contender.title,
		recall: recall / questions.length,
		precision: precision / questions.length,
		empty,
		files: files.length,
		indexBytes: files.reduce((sum, file) => sum + file.bytes.length, 0),
		writeSeconds: spread(seconds).median,
		bytes: spread(bytes),
		requests: spread(requests),
		milliseconds: spread(milliseconds),
	};
}

function spread(values: number[]): { median: number; most: number } {
	const sorted = values.toSorted((a, b) => a - b);
	return { median: sorted[sorted.length >> 1]!, most: sorted.at(-1)! };
}
