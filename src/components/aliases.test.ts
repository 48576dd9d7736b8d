import { expect, test } from 'vitest';
import type { Branch } from '../compose/branch.ts';
import { movedEntry } from './aliases.ts';

const branch = (...aliases: string[]) => ({ entries: [{ id: 'new', data: { aliases } }] }) as unknown as Branch;

test('an old address leads to its entry, with a slash at the end or without', () => {
	const one = branch('news/2019-07-01-old', 'flat/');
	for (const path of ['news/2019-07-01-old/', 'news/2019-07-01-old', 'flat', 'flat/']) {
		expect(movedEntry(one, path)?.id).toBe('new');
	}
});

test('an address nobody ever had leads nowhere, whatever object it is named after', () => {
	expect(movedEntry(branch('old'), 'constructor')).toBeUndefined();
	expect(movedEntry(branch(), '')).toBeUndefined();
});

test('branches do not know the old addresses of each other', () => {
	expect(movedEntry(branch('a'), 'a/')?.id).toBe('new');
	expect(movedEntry(branch('b'), 'a/')).toBeUndefined();
});
