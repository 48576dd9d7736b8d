import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps a second desk away from a home; returns what ends that. Throws a sentence when one is open there. */
export function lockHome(home: string): () => void {
	const lock = join(home, 'desk.lock');
	const claim = `${lock}.${process.pid}`;
	writeFileSync(claim, `${process.pid} ${standingOf(process.pid).began}`);
	try {
		for (let attempt = 0; attempt < 3; attempt++) {
			try {
				// A link appears whole or not at all.
				linkSync(claim, lock);
				open.add(lock);
				return () => {
					open.delete(lock);
					rmSync(lock, { force: true });
				};
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
				const owner = livingOwner(lock);
				if (owner) throw new Error(`另一个工作台（进程 ${owner}）正在用「${home}」。请先停掉它，或者换一个文件夹。`);
				rmSync(lock, { force: true });
			}
		}
		throw new Error(`「${home}」被别的工作台占着，没有打开。`);
	} finally {
		rmSync(claim, { force: true });
	}
}

/** What this very process has open: in a container a desk that was killed had the number the next one has. */
const open = new Set<string>();

function livingOwner(lock: string): number | undefined {
	const [number, start] = read(lock).split(' ');
	const pid = Number(number) || 0;
	if (pid <= 0) return undefined;
	if (pid === process.pid) return open.has(lock) ? pid : undefined;
	try {
		process.kill(pid, 0);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
	}
	// The number may have gone to another program since; what was killed keeps its own until somebody looks.
	const { state, began } = standingOf(pid);
	return state === 'Z' || (start && began && start !== began) ? undefined : pid;
}

/** What a process is doing and when it began, as Linux tells it; empty elsewhere. */
function standingOf(pid: number): { state: string; began: string } {
	const fields = read(`/proc/${pid}/stat`)
		.replace(/^.*\) /s, '')
		.split(' ');
	return { state: fields[0] ?? '', began: fields[19] ?? '' };
}

function read(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
