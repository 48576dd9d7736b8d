import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Contender } from '../contender.ts';
import { measure } from '../measure.ts';
import { prepareHugo } from './prepare.ts';

/** Hugo over the same content; undefined, with a word why, where there is none and none can be installed. */
export function hugo(): Contender | undefined {
	const version = hugoVersion() ?? installHugo();
	if (!version) {
		console.log('Hugo is not on the PATH and is left out; on Debian: apt-get install hugo');
		return undefined;
	}
	let site = '';
	return {
		title: `Hugo ${version}`,
		async prepare(content, scratch) {
			site = join(scratch, 'hugo');
			await prepareHugo(content, site);
		},
		build: (out, log) =>
			measure({
				command: 'hugo',
				args: ['--source', site, '--config', 'hugo.yaml,mounts.yaml', '--destination', out, '--noBuildLock'],
				log,
			}),
	};
}

function hugoVersion(): string | undefined {
	try {
		return /v(\d+(?:\.\d+)+)/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[1];
	} catch {
		return undefined;
	}
}

function installHugo(): string | undefined {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
	console.log('Installing Hugo: apt-get install hugo');
	try {
		execFileSync('apt-get', ['install', '--yes', '--no-install-recommends', 'hugo'], { stdio: 'ignore' });
	} catch {
		return undefined;
	}
	return hugoVersion();
}
