import { join } from 'node:path';
import { type Layout, layoutOf } from '../../scripts/build/layout.ts';
import { scratchFolder, writeFiles } from '../scratch-folder.ts';
import { runBuild } from './run-build.ts';
import { shareTheme } from './share-theme.ts';

/** A network of a test's own that shares the compiled theme, so that building it takes no compile. */
export function scratchNetwork(files: Record<string, string | Uint8Array>): {
	layout: Layout;
	build: (...args: string[]) => ReturnType<typeof runBuild>;
} {
	// Films stand beside the content, and the store beside what is public.
	const folder = scratchFolder();
	const content = join(folder, 'content');
	writeFiles(content, files);
	const out = join(folder, 'dist');
	const layout = layoutOf(content, out);
	shareTheme(layout);
	return { layout, build: (...args) => runBuild(content, out, ...args) };
}
