import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { lossesAfterKills } from './kill-desk.ts';

it('every save that was answered is in git after the desk was killed three times, and main is checked out whole', async () => {
	const home = mkdtempSync(join(tmpdir(), 'desk-killed-'));
	onTestFinished(() => rmSync(home, { recursive: true, force: true }));
	const { answers, lost } = await lossesAfterKills(home, 3);
	expect(answers).toBeGreaterThan(3);
	expect(lost).toEqual([]);
});
