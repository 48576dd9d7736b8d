import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import type { Problem } from '../../src/network/problem.ts';
import { dayOf } from '../../src/network/time.ts';
import { digestOfAll } from './digest-files.ts';
import type { BuildSettings } from './job.ts';
import { replaceFile } from './replace-file.ts';

/** Judges shared texts unless these very texts were judged on this day by this program. What is remembered may be deleted. */
export const recallShared =
	({ layout, theme, network, networkDigest, now }: BuildSettings) =>
	(judge: () => Problem[]): Problem[] => {
		// A rule that was given more weight may look at what stands elsewhere on disk.
		if (network.policies?.rules) return judge();
		const file = join(layout.store, 'shared-verdict.json');
		const key = digestOfAll([theme.digest, networkDigest, network.policies ?? {}, dayOf(now)]);
		const known = read(file);
		if (known?.key === key && Array.isArray(known.problems)) return known.problems;
		const problems = judge();
		if (isMainThread) replaceFile(file, JSON.stringify({ key, problems }), 0o600);
		return problems;
	};

function read(file: string): { key?: string; problems?: Problem[] } | undefined {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) ?? undefined;
	} catch {
		return undefined;
	}
}
