import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const beat = 2_000;
const dead = 15_000;

/**
 * Runs `work` while no other set-up of this folder does.
 * `work` learns whether the holder before it died half-way.
 * @param {string} folder
 * @param {(interrupted: boolean) => Promise<void>} work
 */
export async function alone(folder, work) {
	const interrupted = await take(folder);
	const heart = setInterval(() => utimesSync(folder, new Date(), new Date()), beat);
	try {
		await work(interrupted);
	} finally {
		clearInterval(heart);
		rmSync(folder, { recursive: true, force: true });
	}
}

/** @param {string} folder */
async function take(folder) {
	let interrupted = false;
	for (let waits = 0; ; waits++) {
		try {
			mkdirSync(folder);
			writeFileSync(`${folder}/pid`, String(process.pid));
			return interrupted;
		} catch (error) {
			if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
		}
		if (isDead(folder)) {
			interrupted = bury(folder) || interrupted;
			continue;
		}
		if (waits === 0) console.log('另一个安装正在进行，等它完成 … Another set-up is running, waiting for it …');
		await sleep(300);
	}
}

/** @param {string} folder */
function isDead(folder) {
	try {
		if (Date.now() - statSync(folder).mtimeMs > dead) return true;
		const pid = Number(readFileSync(`${folder}/pid`, 'utf8'));
		if (pid > 0) process.kill(pid, 0);
		return false;
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
	}
}

/**
 * Removes a dead holder's folder; only one of several that try succeeds.
 * @param {string} folder
 */
function bury(folder) {
	const grave = `${folder}.${process.pid}`;
	try {
		renameSync(folder, grave);
		rmSync(grave, { recursive: true, force: true });
		return true;
	} catch {
		return false;
	}
}
