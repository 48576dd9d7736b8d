import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { measure } from './measure.ts';

let scratch: string;
beforeEach(() => {
	scratch = mkdtempSync(join(tmpdir(), 'bench-measure-'));
});
afterEach(() => rmSync(scratch, { recursive: true }));

const node = (script: string) =>
	measure({ command: process.execPath, args: ['-e', script], log: join(scratch, 'log.txt') });
const HOLD_200_MB = 'globalThis.held = Buffer.alloc(200 << 20, 1); setTimeout(() => {}, 300);';

test.runIf(process.platform === 'linux')('memory of a process started by the process counts', async () => {
	const idle = await node('setTimeout(() => {}, 300)');
	const alone = await node(HOLD_200_MB);
	const nested = await node(
		`require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(HOLD_200_MB)}])`,
	);
	expect(alone.peakMB).toBeGreaterThan(idle.peakMB! + 190);
	expect(nested.peakMB).toBeGreaterThan(alone.peakMB!);
});

test('a run that fails is no measurement, and its last words are passed on', async () => {
	await expect(node('console.error("out of paper"); process.exit(3)')).rejects.toThrow(
		/ended with 3[\s\S]*out of paper/,
	);
	await expect(measure({ command: join(scratch, 'nothing'), args: [], log: join(scratch, 'log.txt') })).rejects.toThrow(
		'ENOENT',
	);
});
