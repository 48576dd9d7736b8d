import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, letGo, newOwner, ownerWord, readOwner } from '../../../scripts/build/lock-owner.ts';

/** Keeps a second desk away from a home; returns what ends that. Throws a sentence when one is open there. */
export function lockHome(home: string): () => void {
	const lock = join(home, 'desk.lock');
	const mine = newOwner();
	const claim = `${lock}.${ownerWord(mine)}`;
	let isMine = false;
	writeFileSync(claim, ownerWord(mine));
	try {
		for (let attempt = 0; attempt < 3; attempt++) {
			try {
				// A link appears whole or not at all.
				linkSync(claim, lock);
				isMine = true;
				return () => {
					letGo(mine);
					rmSync(lock, { force: true });
				};
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
				const owner = readOwner(read(lock));
				if (owner && isAlive(owner))
					throw new Error(`另一个工作台（进程 ${owner.pid}）正在用「${home}」。请先停掉它，或者换一个文件夹。`);
				rmSync(lock, { force: true });
			}
		}
		throw new Error(`「${home}」被别的工作台占着，没有打开。`);
	} finally {
		if (!isMine) letGo(mine);
		rmSync(claim, { force: true });
	}
}

function read(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
