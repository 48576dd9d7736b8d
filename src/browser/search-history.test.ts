import { expect, test } from 'vitest';
import { type Cause, type Place, remembered, stepTo } from './search-history.ts';

/** The addresses in the history after somebody did all this on an empty search page. */
function historyAfter(...steps: [address: string, cause: Cause][]): string[] {
	const entries = ['?'];
	let now: Place = { address: '?', isDraft: false, isBlank: true };
	for (const [address, cause] of steps) {
		const step = stepTo(address, now, cause);
		if (step === 'push') entries.push(address);
		if (step === 'replace') entries[entries.length - 1] = address;
		now = { address, isDraft: cause === 'typing', isBlank: address === '?' };
	}
	return entries;
}

test('the way back does not lead through letters somebody typed', () => {
	expect(historyAfter(['?q=a', 'typing'], ['?q=ab', 'typing'], ['?q=abc', 'typing'])).toEqual(['?q=abc']);
});

test('the way back leads to every question that was sent and every filter that was chosen', () => {
	expect(
		historyAfter(
			['?q=a', 'typing'],
			['?q=a', 'submitting'],
			['?q=a&year=2026', 'choosing'],
			['?q=b&year=2026', 'typing'],
			['?q=bc&year=2026', 'typing'],
			['?q=bc&year=2026', 'submitting'],
			['?q=bc', 'choosing'],
		),
	).toEqual(['?q=a', '?q=a&year=2026', '?q=bc&year=2026', '?q=bc']);
});

test('a filter chosen while the word is not sent yet leaves the word on the way back', () => {
	expect(historyAfter(['?q=a', 'typing'], ['?q=a&sort=date', 'choosing'])).toEqual(['?q=a', '?q=a&sort=date']);
});

test('asking the same again leaves the history alone', () => {
	expect(historyAfter(['?q=a', 'submitting'], ['?q=a', 'submitting'], ['?q=a', 'choosing'])).toEqual(['?q=a']);
});

test.each([null, undefined, 3, 'x', {}, { shown: '20', top: -5 }, { shown: Number.NaN, top: Infinity - Infinity }])(
	'a history entry with %o for a state begins at the top',
	(state) => {
		expect(remembered(state)).toEqual({ shown: 0, top: 0 });
	},
);

test('what was shown and how far it was scrolled is remembered', () => {
	expect(remembered({ shown: 30, top: 812.5 })).toEqual({ shown: 30, top: 812 });
});
