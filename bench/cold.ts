import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { astro } from './astro/contend.ts';
import { compare, printResults } from './compare.ts';
import { generate } from './generate.ts';
import { hugo } from './hugo/contend.ts';
import { median } from './median.ts';
import { buildAlone, printPhases } from './ours/alone.ts';
import { ours } from './ours/contend.ts';
import { scratchFolder } from './scratch.ts';
import { figure } from './table.ts';

const CONTENDERS = ['ours', 'hugo', 'astro'] as const;

/** What `bench cold` can be told. */
export interface ColdOptions {
	branches: number;
	entries: number;
	texts?: string;
	runs: number;
	only: string[];
	/** Also measures ours with search. */
	search: boolean;
	/** Also builds a network ten times as large, ours alone. */
	scale?: boolean;
	json?: string;
}

const LARGE = { branches: 1340, entries: 75 };

/** Builds a network from nothing with us, Hugo and plain Astro, and prints what each of them cost. */
export async function cold(options: ColdOptions): Promise<void> {
	const scratch = scratchFolder();
	const room = (name: string) => {
		const folder = join(scratch, name);
		mkdirSync(folder);
		return folder;
	};
	if (process.platform !== 'linux') console.log('Memory is measured on Linux only.');

	const html = await compareHtml(room('html'), options);
	const search =
		options.search && options.only.includes('ours') ? await measureSearch(room('search'), options) : undefined;
	const large = options.scale ? await measureLarge(room('large'), options) : undefined;
	if (options.json) {
		const figures = {
			cores: availableParallelism(),
			branches: options.branches,
			entries: options.branches * options.entries,
			...html,
			search,
			large,
		};
		writeFileSync(options.json, `${JSON.stringify(figures, null, '\t')}\n`);
	}
}

async function compareHtml(scratch: string, { branches, entries, texts, runs, only }: ColdOptions) {
	const content = join(scratch, 'content');
	await generate({ branches, entries, texts, out: content });
	const own = ours();
	const all = { ours: () => own, hugo, astro };
	const contenders = CONTENDERS.filter((id) => only.includes(id)).flatMap((id) => all[id]() ?? []);
	if (contenders.length === 0) throw new Error('Nobody to measure');

	const results = await compare(contenders, content, scratch, runs);
	const theme = own.report && median(own.themeCosts);
	console.log(
		`\nHTML of ${figure(branches * entries)} entries in ${branches} branches; ${availableParallelism()} cores, median of ${runs}`,
	);
	console.log('Peak MB: resident memory of the whole process tree, every 20 ms\n');
	console.log(printResults(results));
	if (theme)
		console.log(
			`\nTheme compile, once per change of the theme: ${figure(theme.seconds, 1)} s, ${figure(theme.peakMB)} MB`,
		);
	if (own.report)
		console.log(`Phases of ours, seconds: ${printPhases(own.report)}; ${own.report.problems.length} problems`);
	rmSync(scratch, { recursive: true });
	return { results, theme, report: own.report };
}

async function measureSearch(scratch: string, { branches, entries, texts }: ColdOptions) {
	const result = await buildAlone(scratch, { branches, entries, texts, search: 'literal' });
	console.log(`\nOurs with search: ${figure(result.seconds, 1)} s, ${figure(result.peakMB)} MB`);
	console.log(`Phases, seconds: ${printPhases(result.report)}`);
	rmSync(scratch, { recursive: true });
	return result;
}

async function measureLarge(scratch: string, { texts }: ColdOptions) {
	const result = await buildAlone(scratch, { ...LARGE, texts });
	const size = figure(LARGE.branches * LARGE.entries);
	console.log(
		`\nOurs at ${size} entries: ${figure(result.seconds, 1)} s, ${figure(result.peakMB)} MB, ${figure(result.pages / result.seconds)} pages/s`,
	);
	console.log(`Phases, seconds: ${printPhases(result.report)}`);
	rmSync(scratch, { recursive: true });
	return result;
}
