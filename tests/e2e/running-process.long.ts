import { expect, test } from 'vitest';
import { publishOften } from './running-process.ts';

test('a process that publishes 200 times keeps nothing of what it did before', async () => {
	const { shown, heapMB } = await publishOften(200);
	expect(shown).not.toContain(false);
	const [early, late] = [heapMB.slice(20, 60), heapMB.slice(-40)].map((some) => Math.min(...some));
	expect(late! - early!).toBeLessThan(2);
});
