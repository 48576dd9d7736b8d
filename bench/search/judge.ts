import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SearchPage } from '../../src/search/engine.ts';
import { type Answered, askAll } from './ask-all.ts';
import type { SearchContender } from './contender.ts';
import { countingServer } from './counting-server.ts';
import type { Question } from './queries.ts';
import { spread } from './spread.ts';

/** What an engine's answers and files came to. */
export interface Judged extends Answered {
	title: string;
	/** What writing it came to, where it was written here. */
	index?: { files: number; bytes: number; seconds: number };
}

const RUNS = 3;

/** Writes an index of these pages into a folder and asks it everything. */
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
	const answered = await askAll(contender.readers(server.address, folder), server, questions);
	server.close();
	const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
	return {
		title: contender.title,
		...answered,
		index: { files: files.length, bytes, seconds: spread(seconds).median },
	};
}
