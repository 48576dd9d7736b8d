import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';

/** Whether this machine lets us have small disks. */
export function mayMount(): boolean {
	const place = mkdtempSync(join(tmpdir(), 'branch-sites-disk-'));
	const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place]);
	if (status === 0) spawnSync('umount', [place]);
	rmSync(place, { recursive: true });
	return status === 0;
}

/** A folder that is a disk of its own until the test is over. */
export function smallDisk(megabytes: number): string {
	const place = scratchFolder();
	execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', place]);
	onTestFinished(() => void execFileSync('umount', ['-l', place]));
	return place;
}

/** Leaves so much room on a disk. */
export function fillUp(disk: string, kilobytes: number): void {
	const place = join(disk, 'filler');
	spawnSync('dd', ['if=/dev/zero', `of=${place}`, 'bs=64k'], { stdio: 'ignore' });
	truncateSync(place, Math.max(0, statSync(place).size - kilobytes * 1024));
}
