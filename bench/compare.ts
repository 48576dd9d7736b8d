import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { addressesIn, difference, htmlBytesIn } from './addresses.ts';
import type { Contender } from './contender.ts';
import type { Cost } from './measure.ts';
import { median } from './median.ts';
import { figure, table, times } from './table.ts';

/** What one contender needed for the whole network. */
export interface Result extends Cost {
	title: string;
	/** Pages, feeds and sitemaps found in the output. */
	pages: number;
	/** Bytes of its HTML in millions: pages of the same parts are of about the same size. */
	htmlMB: number;
	runs: Cost[];
	/** How its addresses differ from those of the first contender. */
	differences: string[];
}

/** Lets the contenders build the same content from nothing, in turn, so that a noisy neighbour disturbs everybody alike. */
export async function compare(
	contenders: Contender[],
	content: string,
	scratch: string,
	runs: number,
): Promise<Result[]> {
	for (const contender of contenders) await contender.prepare(content, scratch);
	const costs = new Map<Contender, Cost[]>(contenders.map((contender) => [contender, []]));
	const addresses = new Map<Contender, Set<string>>();
	const bytes = new Map<Contender, number>();
	for (let run = 1; run <= runs; run++) {
		for (const contender of contenders) {
			const folder = join(scratch, 'built');
			const cost = await contender.build(join(folder, 'dist'), join(scratch, 'log.txt'));
			console.error(
				`run ${run} of ${runs}: ${contender.title} ${figure(cost.seconds, 1)} s, ${figure(cost.peakMB)} MB`,
			);
			costs.get(contender)!.push(cost);
			if (run === runs) {
				const found = addressesIn(join(folder, 'dist'));
				addresses.set(contender, found);
				bytes.set(contender, htmlBytesIn(join(folder, 'dist'), found));
			}
			rmSync(folder, { recursive: true, force: true });
		}
	}
	const reference = addresses.get(contenders[0]!)!;
	return contenders.map((contender) => ({
		title: contender.title,
		...median(costs.get(contender)!),
		pages: addresses.get(contender)!.size,
		htmlMB: bytes.get(contender)! / 1e6,
		runs: costs.get(contender)!,
		differences: difference(reference, addresses.get(contender)!, [contenders[0]!.title, contender.title]),
	}));
}

/** The comparison as a table; the first contender is the measure of the others. */
export function printResults(results: Result[]): string {
	const [first] = results;
	const rows = results.map(({ title, seconds, cpuSeconds, peakMB, pages, htmlMB }) => [
		title,
		figure(seconds, 1),
		times(seconds, first?.seconds),
		figure(cpuSeconds, 1),
		figure(peakMB),
		times(peakMB, first?.peakMB),
		figure(pages),
		figure(htmlMB, 1),
		figure(pages / seconds),
	]);
	const head = ['', 'seconds', 'ratio', 'CPU s', 'peak MB', 'ratio', 'pages', 'HTML MB', 'pages/s'];
	const others = results
		.slice(1)
		.flatMap((other) => [
			`${first!.title}: ${times(first!.seconds, other.seconds)} the time and ${times(first!.peakMB, other.peakMB)} the memory of ${other.title}`,
			other.differences.length === 0 ? '  the same addresses' : '  other addresses:',
			...other.differences.map((line) => `    ${line}`),
		]);
	return [table(head, rows), '', ...others].join('\n');
}
