import { setTimeout as wait } from 'node:timers/promises';
import {
	type BaseProcess,
	type BuildProcess,
	DiedError,
	startBaseProcess,
	startBuildProcess,
} from './build-process.ts';
import type { Answer, Job } from './job.ts';
import { ClosedError, type Outcome, type Publisher } from './publisher.ts';

/** What a publisher needs to know. */
export interface PublisherOptions {
	/** The content folder to build. */
	content: string;
	publicRoot: string;
	/** The folder of films, where it is not beside the content. */
	films?: string;
	/** A process that has grown beyond this is replaced. */
	memoryMB?: number;
}

const MEMORY_MB = 450;
/** Changes within this time are built together. */
const MOMENT = 50;
const MINUTE = 60_000;
/** How many branches are built together, so that nobody waits for a long queue to be done. */
const TOGETHER = 8;
const MOST_CHANGES = 5;
const EVERYTHING = '全网';

interface Waiting {
	promise: Promise<Outcome>;
	resolve: (outcome: Outcome) => void;
	reject: (error: Error) => void;
}

/** Opens the publisher of a content folder. Its process is started at once, so that it is warm when somebody publishes. */
export function openPublisher({ content, publicRoot, films, memoryMB = MEMORY_MB }: PublisherOptions): Publisher {
	const waiting = new Map<string, Waiting>();
	let building: string[] = [];
	let isRunning = false;
	let isClosed = false;
	let memory: number | undefined;
	let warm: BuildProcess = start();
	let wide: { outcome: Promise<Outcome>; next?: Promise<Outcome> } | undefined;
	let wideProcess: BuildProcess | undefined;
	let base: BaseProcess | undefined;
	let shown: Promise<unknown> = Promise.resolve();

	function start(): BuildProcess {
		return startBuildProcess(content, publicRoot, films);
	}
	const replace = (): BuildProcess => {
		void warm.end();
		warm = start();
		return warm;
	};

	/** Asks again where a process died, once, or has an old program in its memory: programs are replaced file by file. */
	const persist = async (ask: () => Promise<Answer>): Promise<Answer> => {
		for (let [deaths, changes] = [0, 0]; ; ) {
			if (isClosed) throw new ClosedError();
			const answer = await ask().catch((error: unknown): Answer => {
				if (error instanceof DiedError) return { is: 'died' };
				throw error;
			});
			if (isClosed) throw new ClosedError();
			if (answer.is === 'died' ? ++deaths > 1 : answer.is === 'old' ? ++changes > MOST_CHANGES : true) return answer;
		}
	};
	const askWarm = async (job: Job, isOut?: (slug: string) => void): Promise<Answer> => {
		const answer = await (warm.isAlive ? warm : replace()).ask(job, isOut);
		if (answer.is === 'old') replace();
		return answer;
	};
	const askNew = async (job: Job): Promise<Answer> => {
		wideProcess = start();
		return wideProcess.ask(job).finally(() => wideProcess?.end());
	};

	/** Makes the search of the network quick again, where it has grown long and nobody waits. */
	const renewBase = (answer: Answer): void => {
		if (base || isClosed || answer.is !== 'done' || answer.base === 'none') return;
		if (answer.base === 'idle' && waiting.size > 0) return;
		base = startBaseProcess(content, publicRoot);
		void base.ended.then(() => {
			base = undefined;
		});
	};

	const run = async (): Promise<void> => {
		if (isRunning) return;
		isRunning = true;
		try {
			while (waiting.size > 0 && !isClosed) {
				await wait(MOMENT);
				const batch = [...waiting].slice(0, TOGETHER);
				building = batch.map(([slug]) => slug);
				// Whoever publishes one of them now wants another build, for this one may have read it already.
				for (const slug of building) waiting.delete(slug);
				try {
					const isOut = (slug: string) => batch.find(([name]) => name === slug)?.[1].resolve(LIVE);
					const answer = await persist(() => askWarm({ only: building }, isOut));
					for (const [slug, { resolve }] of batch) resolve(outcomeOf(answer, slug));
					renewBase(answer);
					memory = 'memoryMB' in answer ? answer.memoryMB : undefined;
					if (memory !== undefined && memory > memoryMB) replace();
				} catch (error) {
					for (const [, { reject }] of batch) reject(error as Error);
				}
				building = [];
			}
		} finally {
			isRunning = false;
		}
	};

	/** A process of its own: between its batches it lets the warm one have its turn. */
	const buildAll = (): Promise<Outcome> => {
		const outcome = (async (): Promise<Outcome> => {
			try {
				return outcomeOf(await persist(() => askNew({ only: [] })), undefined);
			} finally {
				wide = undefined;
			}
		})();
		wide = { outcome };
		return outcome;
	};

	// What appears or expires at a set time does so without anybody pressing a button.
	const clock = setInterval(() => {
		persist(() => askWarm({ only: [], isDue: true })).then(renewBase, () => undefined);
	}, MINUTE);
	clock.unref();

	return {
		publish(branch) {
			if (isClosed) return Promise.reject(new ClosedError());
			const known = waiting.get(branch);
			if (known) return known.promise;
			const made = Promise.withResolvers<Outcome>();
			waiting.set(branch, made);
			void run();
			return timed(made.promise);
		},
		publishAll() {
			if (isClosed) return Promise.reject(new ClosedError());
			if (!wide) return timed(buildAll());
			wide.next ??= wide.outcome.then(buildAll, buildAll);
			return timed(wide.next);
		},
		async show(text) {
			// One after the other, so that a publication waits for one of them at most.
			const mine = shown.then(() => persist(() => askWarm({ only: [], show: text })));
			shown = mine.catch(() => undefined);
			const answer = await mine;
			return answer.is === 'shown' ? answer.text : undefined;
		},
		state: () => ({
			building: [...building, ...(wide ? [EVERYTHING] : [])],
			waiting: [...waiting.keys()],
			...(memory !== undefined && { memoryMB: memory }),
		}),
		async close() {
			isClosed = true;
			clearInterval(clock);
			const error = new ClosedError();
			for (const { reject } of waiting.values()) reject(error);
			waiting.clear();
			await Promise.all([warm.end(), wideProcess?.end(), base?.end()]);
		},
	};
}

/** How long it took is known to whoever asked. */
const LIVE: Outcome = { isLive: true, milliseconds: 0 };
const CHANGING = '程序正在更新，网站还是原来的样子。请过几分钟再发布一次。';
const DIED = '生成网站的程序中断了两次，网站还是原来的样子。请找管理员看看机器的内存和磁盘。';

function outcomeOf(answer: Answer, slug: string | undefined): Outcome {
	if (answer.is === 'old') return { isLive: false, reason: CHANGING };
	if (answer.is === 'died') return { isLive: false, reason: DIED };
	if (answer.is === 'broken') return { isLive: false, reason: answer.reason };
	if (answer.is === 'shown') return { isLive: false, reason: DIED };
	const { kept, halted } = answer.report;
	const reason = halted ?? (slug === undefined ? Object.entries(kept).map(inOneLine)[0] : kept[slug]);
	return reason === undefined ? LIVE : { isLive: false, reason };
}

const inOneLine = ([slug, reason]: [string, string]): string => `${slug}：${reason}`;

/** Says how long it took from the call. */
async function timed(promise: Promise<Outcome>): Promise<Outcome> {
	const start = performance.now();
	const outcome = await promise;
	return outcome.isLive ? { isLive: true, milliseconds: Math.round(performance.now() - start) } : outcome;
}
