import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type BuildOptions, type BuildReport, buildNetwork } from '../../scripts/build/build-network.ts';
import { type Layout, layoutOf } from '../../scripts/build/layout.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { SILENT } from '../silent-progress.ts';
import { SAMPLE_NOW } from './build-sample.ts';

/** A network of a test's own that shares the compiled theme, so that building it takes no compile. */
export function scratchNetwork(files: Record<string, string | Uint8Array>): {
	layout: Layout;
	build: (options?: Partial<BuildOptions>) => Promise<BuildReport>;
} {
	const folder = scratchFolder();
	const content = scratchFolder(files);
	const layout = layoutOf(content, join(folder, 'dist'));
	mkdirSync(layout.store, { recursive: true });
	symlinkSync(inject('themeFolder'), layout.theme);
	return { layout, build: (options) => buildNetwork({ layout, only: [], force: false, now: SAMPLE_NOW, progress: SILENT, ...options }) };
}
