import { constants, existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mayAccess } from '../../scripts/may-access.ts';

/** Memory that programs share and cannot exceed together, enforced by the system. */
export interface Limit {
	/** What starts a program inside of it: put before its own words. */
	inside: string[];
	/** Bytes in use at the highest, pages of files that could be given back included. */
	peak(): number;
	/** How often a program was ended because there was no more. */
	kills(): number;
	/** Once everything inside has ended. */
	remove(): Promise<void>;
}

/** Makes a limit by control groups, of the second kind or the first. Throws where this machine lets nobody do that. */
export function limitMemory(bytes: number): Limit {
	const name = `branch-sites-${process.pid}`;
	const second = ['/sys/fs/cgroup', '/sys/fs/cgroup/unified'].find((root) => offers(root, 'memory'));
	if (second) {
		const home = join(second, name);
		mkdirSync(home);
		write(home, 'memory.max', bytes);
		return limitAt(home, 'memory.peak', 'memory.events');
	}
	const first = '/sys/fs/cgroup/memory';
	if (!isWritable(first))
		throw new Error('This machine lets nobody limit memory: run it as root where control groups are there.');
	const home = join(first, name);
	mkdirSync(home);
	write(home, 'memory.limit_in_bytes', bytes);
	return limitAt(home, 'memory.max_usage_in_bytes', 'memory.oom_control');
}

function limitAt(home: string, peak: string, events: string): Limit {
	return {
		inside: ['sh', '-c', `echo $$ > ${join(home, 'cgroup.procs')} && exec "$@"`, 'sh'],
		peak: () => Number(readFileSync(join(home, peak), 'utf8')),
		kills: () => Number(/^oom_kill (\d+)/m.exec(readFileSync(join(home, events), 'utf8'))?.[1] ?? 0),
		remove: () => rm(home),
	};
}

/** A program that was just ended takes a moment to leave. */
async function rm(home: string): Promise<void> {
	for (let tries = 0; existsSync(home); tries++)
		try {
			rmdirSync(home);
		} catch (error) {
			if (tries > 50) throw error;
			await new Promise((resolve) => setTimeout(resolve, 200));
		}
}

const write = (home: string, file: string, value: number): void => writeFileSync(join(home, file), `${value}`);

function offers(root: string, controller: string): boolean {
	const file = join(root, 'cgroup.subtree_control');
	return existsSync(file) && readFileSync(file, 'utf8').split(/\s+/).includes(controller) && isWritable(root);
}

const isWritable = (folder: string): boolean => mayAccess(folder, constants.W_OK);
