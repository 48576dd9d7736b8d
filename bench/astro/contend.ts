import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Contender } from '../contender.ts';
import { measure } from '../measure.ts';
import { prepareAstro } from './prepare.ts';

const ASTRO = resolve(import.meta.dirname, '../../node_modules/astro');

/** Plain `astro build` over content collections of the same content; a rebuild goes on with what the build before cached. */
export function astro({ isRebuild = false, isIncremental = false } = {}): Contender {
	const { version } = JSON.parse(readFileSync(join(ASTRO, 'package.json'), 'utf8')) as { version: string };
	let site = '';
	let content = '';
	return {
		title: isIncremental ? 'Astro, incrementalBuild' : `plain Astro ${version}`,
		async prepare(from, scratch) {
			content = from;
			site = join(scratch, isIncremental ? 'astro-incremental' : 'astro');
			await prepareAstro(site);
		},
		build(out, log) {
			if (!isRebuild) rmSync(join(site, '.cache'), { recursive: true, force: true });
			return measure({
				command: process.execPath,
				args: [join(ASTRO, 'bin/astro.mjs'), 'build', '--outDir', out],
				cwd: site,
				env: { CONTENT: content, INCREMENTAL: isIncremental ? 'yes' : 'no' },
				log,
			});
		},
	};
}
