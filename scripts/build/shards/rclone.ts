import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether rclone is installed. */
export const hasRclone = (): Promise<boolean> =>
	run('rclone', ['version']).then(
		() => true,
		() => false,
	);

/**
 * Copies the files that are not there yet; a folder that does not exist is an empty one.
 * @param mends also copies those of another size there, which somebody left unfinished.
 */
export async function copyWithRclone(from: string, to: string, mends: boolean): Promise<void> {
	if (isAbsolute(from)) mkdirSync(from, { recursive: true });
	try {
		await run('rclone', ['copy', mends ? '--size-only' : '--ignore-existing', ...FLAGS, '--', from, to]);
	} catch (error) {
		const { code, stderr = '' } = error as { code?: number; stderr?: string };
		if (code !== NO_SUCH_FOLDER)
			throw new Error(`rclone copy ${from} ${to} 没有成功：${stderr.trim()}`, { cause: error });
	}
}

const FLAGS = ['--transfers=8', '--checkers=16', '--retries=2', '--low-level-retries=3'];
const NO_SUCH_FOLDER = 3;
