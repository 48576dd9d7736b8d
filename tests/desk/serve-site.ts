import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { layoutOf } from '../../scripts/build/layout.ts';
import { serve } from '../../scripts/start/serve.ts';
import { shareTheme } from '../e2e/share-theme.ts';

/** A public root below a folder, with a compiled theme, and where readers find it for as long as the test runs. */
export async function serveSite(content: string, folder: string): Promise<{ publicRoot: string; readers: string }> {
	const publicRoot = join(folder, 'dist');
	shareTheme(layoutOf(content, publicRoot));
	const site = await serve(publicRoot, '127.0.0.1', 0);
	onTestFinished(site.close);
	return { publicRoot, readers: site.origin };
}
