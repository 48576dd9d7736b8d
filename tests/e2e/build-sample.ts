import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { layoutOf } from '../../scripts/build/layout.ts';
import { readEnvironment } from '../../scripts/environment.ts';
import { runBuild } from './run-build.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Public root of the sample network, built once for all browser tests. */
		sampleRoot: string;
		/** Its compiled theme, for tests that build networks of their own. */
		themeFolder: string;
		chromium: string;
	}
}

/** Builds the sample network once before the browser tests. */
export default async function setup(project: TestProject): Promise<() => void> {
	const folder = mkdtempSync(join(tmpdir(), 'branch-sites-sample-'));
	const out = join(folder, 'dist');
	const { problems } = await runBuild('content', out);
	const mistakes = problems.filter(({ severity }) => severity === 'must-fix');
	if (mistakes.length > 0) throw new Error(`The sample network has mistakes:\n${JSON.stringify(mistakes, null, 2)}`);
	project.provide('sampleRoot', out);
	project.provide('themeFolder', layoutOf('content', out).theme);
	project.provide('chromium', readEnvironment().chromium ?? '/usr/bin/chromium');
	return () => rmSync(folder, { recursive: true, force: true });
}
