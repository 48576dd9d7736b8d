import { cp, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Copies the plain Astro site to a scratch folder, with our packages linked in. Its time is not counted. */
export async function prepareAstro(site: string): Promise<void> {
	await cp(import.meta.dirname, site, { recursive: true, filter: (path) => !/(prepare|contend)\.ts$/.test(path) });
	await symlink(resolve(import.meta.dirname, '../../node_modules'), join(site, 'node_modules'), 'dir');
}
