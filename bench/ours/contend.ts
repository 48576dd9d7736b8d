import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Packing } from '../../scripts/build/pack.ts';
import type { Contender } from '../contender.ts';
import { generate } from '../generate.ts';
import { type Cost, measure } from '../measure.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** What `npm run build -- --json` writes, as far as it is needed here. */
export interface BuildReport {
	pages: number;
	/** Sites whose pages were made again. */
	rendered: string[];
	problems: { rule: string; file: string }[];
	seconds: Record<string, number>;
	peakMemoryMB: number;
}

/** Our build, and what is known of it beside its cost. */
export interface Ours extends Contender {
	/** Compiling the theme: the cost of building a network of one entry, paid before and kept apart. */
	themeCosts: Cost[];
	report?: BuildReport;
}

/** Our own build as it is run by hand, without packed files unless they are asked for. */
export function ours(packing: Packing = 'none'): Ours {
	let content = '';
	let single = '';
	const build = (from: string, out: string, log: string) =>
		measure({
			command: process.execPath,
			// The others write no packed files either.
			args: [
				join(ROOT, 'scripts/build.ts'),
				...['--content', from, '--out', out, '--json', `${log}.json`, '--compress', packing],
			],
			cwd: ROOT,
			log,
		});
	const self: Ours = {
		title: 'ours',
		themeCosts: [],
		async prepare(from, scratch) {
			content = from;
			single = join(scratch, 'single-entry');
			await generate({ branches: 1, entries: 1, out: single });
		},
		async build(out, log) {
			self.themeCosts.push(await build(single, out, log));
			const cost = await build(content, out, log);
			self.report = JSON.parse(readFileSync(`${log}.json`, 'utf8')) as BuildReport;
			if ((self.report.seconds.theme ?? 0) > 1) {
				console.error('src/ was changed meanwhile: this run of ours compiled the theme again and counts it');
			}
			return cost;
		},
	};
	return self;
}
