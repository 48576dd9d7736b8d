import { expect, it } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { lossesAfterKills } from './kill-desk.ts';

it('every save that was answered is in git after the desk was killed twenty times, and main is checked out whole', async () => {
	const home = scratchFolder();
	const { answers, lost } = await lossesAfterKills(home, 20);
	expect(answers).toBeGreaterThan(20);
	expect(lost).toEqual([]);
});
