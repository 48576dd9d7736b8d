import { expect, test } from 'vitest';
import { momentInWords } from './moment.ts';

test('a moment is said in Shanghai’s time, with the year where it is another one', () => {
	const now = new Date('2026-11-22T02:00:00Z');
	expect(momentInWords('2026-11-21T16:05:00Z', now)).toBe('11月22日 00:05');
	expect(momentInWords('2025-12-31T16:30:00Z', now)).toBe('1月1日 00:30');
	expect(momentInWords('2025-12-31T15:30:00Z', now)).toBe('2025年12月31日 23:30');
});
