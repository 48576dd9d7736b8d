import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { environmentFor } from '../../scripts/environment.ts';
import { smallNetwork } from '../small-network.ts';
import { scratchNetwork } from './scratch-network.ts';

/** Publishes so many times in one process: whether readers got each change at once, and the heap after each in MB. */
export async function publishOften(times: number): Promise<{ shown: boolean[]; heapMB: number[] }> {
	const { layout } = scratchNetwork(smallNetwork());
	const given = [layout.content, layout.publicRoot, 'ting-tao', 'news/2026-03-14-kaifang-ri', `${times}`];
	const { stdout } = await promisify(execFile)(
		process.execPath,
		['--expose-gc', 'tests/e2e/publish-often.ts', ...given],
		{ env: environmentFor() },
	);
	return JSON.parse(stdout);
}
