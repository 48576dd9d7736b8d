import { expect, test } from 'vitest';
import { publishOften } from './running-process.ts';

test('a process that runs on sees every change when it publishes again, of one branch or of all', async () => {
	const { shown } = await publishOften(6);
	expect(shown).toEqual(Array(6).fill(true));
});
