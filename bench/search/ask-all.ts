import { type NewReader, SHOWN } from './contender.ts';
import type { CountingServer } from './counting-server.ts';
import type { Question } from './queries.ts';
import { type Spread, spread } from './spread.ts';

/** What queries cost a reader, with the texts of ten results. */
export interface Load {
	bytes: Spread;
	requests: Spread;
	/** Until the ten results are there, on this machine, without a network. */
	milliseconds: Spread;
}

/** What an engine's answers came to. */
export interface Answered {
	queries: number;
	/** Of what has the words, how much is found. */
	recall: number;
	/** Of the first min(10, truths), how many have the words. */
	precision: number;
	/** Queries with nothing of what has the words. */
	empty: number;
	/** For somebody who has loaded nothing yet. */
	first: Load;
	/** For somebody who has asked before, up to nine times. */
	later: Load;
}

/** What queries cost somebody who has loaded nothing yet. */
export async function askFirst(newReader: NewReader, server: CountingServer, questions: Question[]): Promise<Load> {
	const first = costs(server);
	for (const { query } of questions) await first.of(async () => (await newReader())(query));
	return first.load();
}

/** So many queries one reader asks. */
const SITTING = 10;

/** Asks everything twice: each query as somebody who has loaded nothing yet, then ten by one reader. */
export async function askAll(newReader: NewReader, server: CountingServer, questions: Question[]): Promise<Answered> {
	let recall = 0;
	let precision = 0;
	let empty = 0;
	const first = costs(server);
	const later = costs(server);
	for (const { query, truths } of questions) {
		const answer = await first.of(async () => (await newReader())(query));
		const right = (await answer.all()).filter((path) => truths.has(path)).length;
		const wanted = Math.min(SHOWN, truths.size);
		recall += right / truths.size;
		precision += answer.first.slice(0, wanted).filter((path) => truths.has(path)).length / wanted;
		if (right === 0) empty++;
	}
	for (let from = 0; from < questions.length; from += SITTING) {
		const [opening, ...others] = questions.slice(from, from + SITTING);
		const ask = await newReader();
		await ask(opening!.query);
		for (const { query } of others) await later.of(() => ask(query));
	}
	return {
		queries: questions.length,
		recall: recall / questions.length,
		precision: precision / questions.length,
		empty,
		first: first.load(),
		later: later.load(),
	};
}

function costs(server: CountingServer) {
	const bytes: number[] = [];
	const requests: number[] = [];
	const milliseconds: number[] = [];
	return {
		async of<T>(ask: () => Promise<T>): Promise<T> {
			server.count();
			const start = performance.now();
			const answer = await ask();
			milliseconds.push(performance.now() - start);
			const cost = server.count();
			bytes.push(cost.bytes);
			requests.push(cost.requests);
			return answer;
		},
		load: (): Load => ({ bytes: spread(bytes), requests: spread(requests), milliseconds: spread(milliseconds) }),
	};
}
