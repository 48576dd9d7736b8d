import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Layout, layoutOf } from '../../scripts/build/layout.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { runBuild } from './run-build.ts';

/** A network of a test's own that shares the compiled theme, so that building it takes no compile. */
export function scratchNetwork(files: Record<string, string | Uint8Array>): {
	layout: Layout;
	build: (...args: string[]) => ReturnType<typeof runBuild>;
} {
	const content = scratchFolder(files);
	const out = join(scratchFolder(), 'dist');
	const layout = layoutOf(content, out);
	mkdirSync(layout.store, { recursive: true });
	symlinkSync(inject('themeFolder'), layout.theme);
	return { layout, build: (...args) => runBuild(content, out, ...args) };
}
