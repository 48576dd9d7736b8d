import { expect, test } from 'vitest';
import { workOfPublishing } from './work-of-publishing.ts';

test('guarantee 2, constant: one changed entry is as much work in a network of 24 branches as of 6: the same files read, the same pages rendered, the same programs started', async () => {
	const [few, many] = [await workOfPublishing(6), await workOfPublishing(24)];
	expect(few.content.length).toBeGreaterThan(3);
	expect(few.content.every((path) => path.startsWith('zhi-bu-0'))).toBe(true);
	expect(many.content).toEqual(few.content);
	expect([few.others, many.others]).toEqual([[], []]);
	expect(few.pages.branch).toContain('news/2026-03-14-kaifang-ri/index.html');
	expect(many.pages).toEqual(few.pages);
	expect(many.programs).toEqual(few.programs);
	expect(many.rendered.sort()).toEqual(['hub', 'zhi-bu-0']);
});
