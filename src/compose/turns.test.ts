import { expect, test } from 'vitest';
import { consentTurns, dayTurns, entryTurns, mourningTurns, spanOf, type Turn } from './turns.ts';

const now = '2026-03-14T09:30';
const entry = (data: object) => ({ data: { draft: false, ...data } }) as Parameters<typeof entryTurns>[0][number];

test('a release holds from the last to the next minute at which something turns, and it is known what will', () => {
	const turns = entryTurns([
		entry({ publishAt: '2026-03-10T08:00', expireAt: '2026-03-20T08:00' }),
		entry({ publishAt: '2026-03-14T09:30' }),
		entry({ draft: true, publishAt: '2026-03-15T00:00' }),
		entry({ starts: '2026-03-15T14:00', ends: '2026-03-15T16:00' }),
	]);
	expect(spanOf(turns, now)).toEqual({ since: '2026-03-14T09:30', due: '2026-03-15T16:00', reason: 'ends' });
	expect(spanOf(turns, '2026-03-20T07:59')).toMatchObject({ due: '2026-03-20T08:00', reason: 'expires' });
	expect(spanOf(turns, '2026-03-20T08:00')).toEqual({ since: '2026-03-20T08:00' });
	expect(spanOf([], now)).toEqual({});
});

test('consents, days of mourning and days themselves turn at midnight; the last day is included', () => {
	const person = { name: '周明', given: '2026-02-01', until: '2026-12-31' } as Parameters<
		typeof consentTurns
	>[0] extends Iterable<infer P>
		? P
		: never;
	const turns: Turn[] = [
		...consentTurns([person]),
		...mourningTurns({ mourning: { from: '2026-12-13', until: '2026-12-13' } }),
		...dayTurns('2026-11-21'),
	];
	expect(turns).toEqual([
		{ at: '2026-02-01T00:00', reason: 'consent-begins' },
		{ at: '2027-01-01T00:00', reason: 'consent-ends' },
		{ at: '2026-12-13T00:00', reason: 'mourning' },
		{ at: '2026-12-14T00:00', reason: 'mourning' },
		{ at: '2026-11-21T00:00', reason: 'day' },
		{ at: '2026-11-22T00:00', reason: 'day' },
	]);
	expect(mourningTurns({ mourning: undefined })).toEqual([]);
});
