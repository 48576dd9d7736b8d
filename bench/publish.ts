import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { astro } from './astro/contend.ts';
import { type Change, changeEntry, expectShown } from './change-entry.ts';
import { generate } from './generate.ts';
import { hugo } from './hugo/contend.ts';
import type { Cost } from './measure.ts';
import { median } from './median.ts';
import { publishAsProcess, publishInside } from './ours/publisher.ts';
import { scratchFolder } from './scratch.ts';
import { figure, table, times } from './table.ts';

/** What `bench publish` can be told. */
export interface PublishOptions {
	branches: number;
	entries: number;
	texts?: string;
	runs: number;
	/** Plain Astro builds everything again, so once is enough. */
	astroRuns: number;
	only: string[];
	search: boolean;
	/** Also ten times as many branches, ours alone. */
	large: boolean;
	json?: string;
}

/** Somebody who publishes a change of `content`; `out` is where readers look. */
interface Publisher {
	title: string;
	content: string;
	out: string;
	/** So many changes count, after these that warm what is cached. */
	runs: number;
	warmUps: number;
	publish(): Promise<Cost>;
}

/** Changes one entry at a time and lets everybody publish it; prints what each of them needed until readers have it. */
export async function publish(options: PublishOptions): Promise<void> {
	const { branches, entries, texts, runs, astroRuns, only, large } = options;
	const scratch = scratchFolder();
	const search = options.search ? 'literal' : 'none';
	const content = join(scratch, 'content');
	await generate({ branches, entries, texts, search, out: content });

	const log = join(scratch, 'log.txt');
	const own = (title: string, from: string, out: string): Publisher => ({
		...{ title, content: from, out, runs, warmUps: 1 },
		publish: () => publishAsProcess({ content: from, out, log, json: reportOf(out) }),
	});
	const publishers: Publisher[] = [own('ours', content, join(scratch, 'ours/dist'))];
	if (large) {
		const wide = join(scratch, 'large');
		await generate({ branches: branches * 10, entries, texts, search, out: wide });
		publishers.push(own(`ours, ${figure(branches * 10)} branches`, wide, join(scratch, 'large-out/dist')));
	}
	const ours = [...publishers];
	const others = [
		...(only.includes('hugo') ? [{ contender: hugo(), runs, warmUps: 1 }] : []),
		// Its whole build has left all that a rebuild finds.
		...[astro({ isRebuild: true }), astro({ isRebuild: true, isIncremental: true })]
			.filter(() => only.includes('astro'))
			.map((contender) => ({ contender, runs: astroRuns, warmUps: 0 })),
	];
	for (const [index, { contender, ...turns }] of others.entries()) {
		if (!contender) continue;
		await contender.prepare(content, scratch);
		const out = join(scratch, `other-${index}`);
		publishers.push({ title: contender.title, content, out, ...turns, publish: () => contender.build(out, log) });
	}
	const costs = await changeByTurns(publishers);
	const inside = await measureInside(content, publishers[0]!.out, runs);
	const results = publishers.map(({ title }, index) => ({ title, ...median(costs[index]!) }));

	const [first] = results;
	const rows = results.map(({ title, seconds: needed, cpuSeconds, peakMB }) => [
		title,
		figure(needed, 2),
		times(needed, first?.seconds),
		figure(cpuSeconds, 2),
		times(cpuSeconds, first?.cpuSeconds),
		figure(peakMB),
	]);
	console.log(
		`\nOne entry of ${figure(entries)} changed in ${figure(branches)} branches; search ${search}; ${availableParallelism()} cores, median of ${runs}\n`,
	);
	console.log(table(['', 'seconds', 'ratio', 'CPU s', 'ratio', 'peak MB'], rows));
	for (const other of results.slice(ours.length))
		console.log(`ours: ${times(first!.seconds, other.seconds)} the time of ${other.title}`);
	console.log(`Inside a running process: ${figure(inside, 2)} s`);
	const phases = ours.map(({ title, out }) => ({ title, seconds: phasesOf(out) }));
	for (const { title, seconds } of phases) {
		const each = Object.entries(seconds).map(([phase, spent]) => `${phase} ${figure(spent * 1000)}`);
		console.log(`Phases of ${title}, milliseconds of the last change: ${each.join(', ')}`);
	}
	if (options.json)
		writeFileSync(options.json, `${JSON.stringify({ branches, entries, results, inside, phases }, null, '\t')}\n`);
}

// In a folder that is there before anything is built.
const reportOf = (out: string): string => `${dirname(out)}.json`;

/** How long each phase of the last build took, in seconds. */
const phasesOf = (out: string): Record<string, number> => JSON.parse(readFileSync(reportOf(out), 'utf8')).seconds;

/** Everybody builds the whole once, then publishes one change after the other, as long as it is his turn. */
async function changeByTurns(publishers: Publisher[]): Promise<Cost[][]> {
	const costs: Cost[][] = publishers.map(() => []);
	const last = Math.max(...publishers.map(({ runs, warmUps }) => runs + warmUps));
	for (let turn = 0; turn <= last; turn++) {
		const changes = new Map<string, Change>();
		for (const [index, { title, content, out, runs, warmUps, publish: build }] of publishers.entries()) {
			if (turn > runs + warmUps) continue;
			if (turn > 0 && !changes.has(content)) changes.set(content, changeEntry(content, (turn - 1) * 7, turn - 1));
			const change = changes.get(content);
			const cost = await build();
			if (change) expectShown(out, change);
			const { seconds, cpuSeconds } = cost;
			console.error(
				`${change ? `change ${turn}` : 'whole'}: ${title} ${figure(seconds, 2)} s (${figure(cpuSeconds, 2)} s of CPU)`,
			);
			if (turn > warmUps) costs[index]!.push(cost);
		}
	}
	return costs;
}

async function measureInside(content: string, out: string, runs: number): Promise<number> {
	const found: Cost[] = [];
	for (let run = 0; run < runs + 2; run++) {
		const change = changeEntry(content, run * 7 + 3, 100 + run);
		const seconds = await publishInside(content, out);
		expectShown(out, change);
		if (run >= 2) found.push({ seconds });
	}
	return median(found).seconds;
}
