import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { type Cost, measure } from '../measure.ts';
import { median } from '../median.ts';
import type { BuiltNetwork } from './built-network.ts';
import type { ChangeSeconds } from './index-pages.ts';

/** What indexing a whole network cost, and one change in it. */
export interface IndexCost {
	ours: Cost;
	/** The `pagefind` command over the same files. */
	pagefind?: Cost;
	change: {
		/** A new process, from its start to its end. */
		asProcess: Cost;
		/** Of that, indexing. */
		ofIt: ChangeSeconds;
		/** Inside a process that runs already. */
		inside: ChangeSeconds;
	};
}

const PROGRAM = join(import.meta.dirname, 'index-pages.ts');
const CHANGES = 7;

/** Indexes the pages of all entries, and nothing else, with us and with the `pagefind` command; then changes one page, again and again. */
export async function measureIndexing(
	{ root, paths, slugs }: BuiltNetwork,
	scratch: string,
	{ runs, withPagefind }: { runs: number; withPagefind: boolean },
): Promise<IndexCost> {
	const pages = join(scratch, 'pages');
	for (const path of paths) cpSync(join(root, path, 'index.html'), join(pages, path, 'index.html'));
	const out = join(scratch, 'indexed');
	const log = join(scratch, 'index.log');
	const json = join(scratch, 'index.json');
	const program = (...args: string[]) =>
		measure({
			command: process.execPath,
			args: [PROGRAM, '--pages', pages, '--out', out, ...args],
			// As every program that has run once before.
			env: { NODE_COMPILE_CACHE: join(scratch, 'program') },
			log,
		});
	const change = async (times: number) => {
		const cost = await program('--change', slugs[slugs.length >> 1]!, '--times', `${times}`, '--json', json);
		return { cost, seconds: JSON.parse(readFileSync(json, 'utf8')) as ChangeSeconds[] };
	};

	const ours: Cost[] = [];
	const others: Cost[] = [];
	for (let run = 1; run <= runs; run++) {
		if (withPagefind) others.push(await runPagefind(pages, join(scratch, 'bundle'), log));
		rmSync(out, { recursive: true, force: true });
		mkdirSync(out);
		ours.push(await program());
	}
	await change(1);
	const singles = [await change(1), await change(1), await change(1)];
	const { seconds } = await change(CHANGES);
	return {
		ours: median(ours),
		...(withPagefind && { pagefind: median(others) }),
		change: {
			asProcess: median(singles.map(({ cost }) => cost)),
			ofIt: middleOf(singles.map((single) => single.seconds[0]!)),
			inside: middleOf(seconds.slice(2)),
		},
	};
}

async function runPagefind(pages: string, out: string, log: string): Promise<Cost> {
	const project = createRequire(resolve(import.meta.dirname, '../../package.json'));
	const command = project.resolve(`@pagefind/${process.platform}-${process.arch}/bin/pagefind_extended`);
	try {
		return await measure({ command, args: ['--site', pages, '--output-path', out], log });
	} finally {
		rmSync(out, { recursive: true, force: true });
	}
}

function middleOf(all: ChangeSeconds[]): ChangeSeconds {
	const sorted = all.toSorted((a, b) => a.branch + a.hub - b.branch - b.hub);
	return sorted[sorted.length >> 1]!;
}
