import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Layout } from '../../scripts/build/layout.ts';
import { environmentFor } from '../../scripts/environment.ts';

/** Runs the release command as an operator would; resolves with what it printed, its report and its exit code. */
export async function runRelease<Report>(
	{ content, publicRoot, store }: Layout,
	verb: 'list' | 'rollback' | 'prune' | 'verify',
	...args: string[]
): Promise<{ exitCode: number; output: string; report: Report }> {
	const json = `${store}-${randomUUID()}.json`;
	const command = ['scripts/release.ts', verb, '--content', content, '--out', publicRoot, '--json', json, ...args];
	const [exitCode, output] = await new Promise<[number, string]>((resolve) => {
		const child = execFile(process.execPath, command, { env: environmentFor() }, (_, stdout, stderr) =>
			resolve([child.exitCode ?? -1, stdout + stderr]),
		);
	});
	const report = existsSync(json) ? (JSON.parse(readFileSync(json, 'utf8')) as Report) : ({} as Report);
	return { exitCode, output, report };
}
