import { expect, test } from 'vitest';
import { workOfPublishing } from './work-of-publishing.ts';

test('guarantee 2, constant: one changed entry is as much work, and takes as much memory, in a network of 120 branches as of 12', async () => {
	const [few, many] = [await workOfPublishing(12), await workOfPublishing(120)];
	expect(many.content).toEqual(few.content);
	expect(many.others).toEqual([]);
	expect(many.pages.branch).toEqual(few.pages.branch);
	expect(many.pages.hub.length - few.pages.hub.length).toBeLessThan(3);
	expect(many.programs).toEqual(few.programs);
	expect(many.peakMemoryMB).toBeLessThan(Math.max(few.peakMemoryMB * 1.25, 300));
});
