import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildNetwork } from '../../scripts/build/build-network.ts';
import { layoutOf } from '../../scripts/build/layout.ts';
import { readEnvironment } from '../../scripts/environment.ts';
import { SILENT } from '../silent-progress.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Public root of the sample network, built once for all browser tests. */
		sampleRoot: string;
		/** Its compiled theme, for tests that build networks of their own. */
		themeFolder: string;
		chromium: string;
	}
}

/** The minute the sample is built for, so that it looks the same on every day. */
export const SAMPLE_NOW = '2026-11-21T09:00';

/** Builds the sample network once before the browser tests. */
export default async function setup(project: TestProject): Promise<() => void> {
	const folder = mkdtempSync(join(tmpdir(), 'branch-sites-sample-'));
	const layout = layoutOf(resolve('content'), join(folder, 'dist'));
	const { problems } = await buildNetwork({ layout, only: [], force: false, now: SAMPLE_NOW, progress: SILENT });
	if (problems.length > 0) throw new Error(`The sample network has problems:\n${JSON.stringify(problems, null, 2)}`);
	project.provide('sampleRoot', layout.publicRoot);
	project.provide('themeFolder', layout.theme);
	project.provide('chromium', readEnvironment().chromium ?? '/usr/bin/chromium');
	return () => rmSync(folder, { recursive: true, force: true });
}
