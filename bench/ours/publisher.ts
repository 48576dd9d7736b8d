import { join, resolve } from 'node:path';
import { layoutOf } from '../../scripts/build/layout.ts';
import { minuteOf } from '../../src/network/time.ts';
import { type Cost, measure } from '../measure.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** What is built, and where it goes. */
export interface Place {
	content: string;
	out: string;
	log: string;
	/** Where the build writes what it came to. */
	json: string;
}

/** Publishes as an operator would: a new process, without npm's own start. */
export const publishAsProcess = ({ content, out, log, json }: Place, ...more: string[]): Promise<Cost> =>
	measure({
		command: process.execPath,
		args: [join(ROOT, 'scripts/build.ts'), '--content', content, '--out', out, '--json', json, ...more],
		cwd: ROOT,
		log,
	});

/** Seconds of publishing inside a process that runs already, as the desk does. */
export async function publishInside(content: string, out: string): Promise<number> {
	const { buildNetwork } = await import('../../scripts/build/build-network.ts');
	const layout = layoutOf(content, out);
	const progress = { say: () => {}, step: () => {}, end: () => {} };
	const start = performance.now();
	await buildNetwork({ layout, only: [], force: false, now: minuteOf(new Date()), packing: 'gzip', progress });
	return (performance.now() - start) / 1000;
}
