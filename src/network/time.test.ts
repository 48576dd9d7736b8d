import { expect, test } from 'vitest';
import { isVisible, minuteOf, nextDay } from './time.ts';

const now = '2026-03-14T09:30';

test('a minute is that of Shanghai, whatever the machine’s zone', () => {
	expect(minuteOf(new Date('2026-03-13T23:59:59Z'))).toBe('2026-03-14T07:59');
});

test.each([
	[{ draft: false }, true],
	[{ draft: true }, false],
	[{ draft: false, publishAt: '2026-03-14T09:30' }, true],
	[{ draft: false, publishAt: '2026-03-14T09:31' }, false],
	[{ draft: false, expireAt: '2026-03-14T09:30' }, false],
	[{ draft: false, expireAt: '2026-03-14T09:31' }, true],
	[{ draft: true, publishAt: '2026-01-01T00:00' }, false],
])('%j is visible: %s', (schedule, visible) => {
	expect(isVisible(schedule, now)).toBe(visible);
});

test('the day after the last one, which means never, does not come before all others', () => {
	expect([nextDay('2026-02-28'), nextDay('9999-12-31')]).toEqual(['2026-03-01', '9999-12-31']);
});
