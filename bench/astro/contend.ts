import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Contender } from '../contender.ts';
import { measure } from '../measure.ts';
import { prepareAstro } from './prepare.ts';

const ASTRO = resolve(import.meta.dirname, '../../node_modules/astro');

/** Plain `astro build` over content collections of the same content. */
export function astro(): Contender {
	const { version } = JSON.parse(readFileSync(join(ASTRO, 'package.json'), 'utf8')) as { version: string };
	let site = '';
	let content = '';
	return {
		title: `plain Astro ${version}`,
		async prepare(from, scratch) {
			content = from;
			site = join(scratch, 'astro');
			await prepareAstro(site);
		},
		build(out, log) {
			rmSync(join(site, '.cache'), { recursive: true, force: true });
			return measure({
				command: process.execPath,
				args: [join(ASTRO, 'bin/astro.mjs'), 'build', '--outDir', out],
				cwd: site,
				env: { CONTENT: content },
				log,
			});
		},
	};
}
