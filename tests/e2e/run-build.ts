import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BuildReport } from '../../scripts/build/build-report.ts';
import { layoutOf } from '../../scripts/build/layout.ts';
import { environmentFor } from '../../scripts/environment.ts';

/** The minute builds of tests are for, so that they are the same on every day. */
const NOW = '2026-11-21T09:00';

/** Runs the build command as an operator would; resolves with its report and exit code. */
export async function runBuild(
	content: string,
	out: string,
	...args: string[]
): Promise<BuildReport & { exitCode: number }> {
	const json = `${layoutOf(content, out).store}-${randomUUID()}.json`;
	const command = ['scripts/build.ts', '--content', content, '--out', out, '--json', json, '--now', NOW, ...args];
	const [exitCode, output] = await new Promise<[number, string]>((resolve) => {
		const child = execFile(process.execPath, command, { env: environmentFor() }, (_, stdout, stderr) =>
			resolve([child.exitCode ?? -1, stdout + stderr]),
		);
	});
	if (exitCode > 1) throw new Error(`The build ended with ${exitCode}:\n${output}`);
	return { ...(JSON.parse(readFileSync(json, 'utf8')) as BuildReport), exitCode };
}
