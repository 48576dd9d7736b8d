import { expect, test } from 'vitest';
import type { Question } from '../search/engine.ts';
import { addressOf, narrowed, questionIn } from './search-address.ts';

const question = (address: string) => questionIn(new URLSearchParams(address));

test.each<[string, Question]>([
	['?q=志愿', { text: '志愿', only: {}, order: 'relevance' }],
	[
		'?q=a+b&column=支部动态&year=2026&sort=date',
		{ text: 'a b', only: { column: '支部动态', year: '2026' }, order: 'date' },
	],
	[
		'?q=a&branch=linjiang&committee=临江街道&topic=垃圾分类',
		{
			text: 'a',
			only: { branch: 'linjiang', committee: '临江街道', topic: '垃圾分类' },
			order: 'relevance',
		},
	],
	['?q=C%2B%2B%20%26%20100%25', { text: 'C++ & 100%', only: {}, order: 'relevance' }],
])('what %s asks is read, and written again the same', (address, expected) => {
	expect(question(address)).toEqual(expected);
	expect(question(addressOf(expected))).toEqual(expected);
	expect(addressOf(question(addressOf(expected)))).toBe(addressOf(expected));
});

test('an address somebody changed by hand still asks something sensible', () => {
	expect(question('?q=%20%20&column=&year=%20&sort=size&x=1')).toEqual({ text: '', only: {}, order: 'relevance' });
	expect(question(`?q=${'长'.repeat(5000)}`).text).toHaveLength(100);
	expect(question('?q=a&q=b').text).toBe('a');
	expect(addressOf(question(''))).toBe('?');
});

test('a filter is added, exchanged and taken away without touching the others', () => {
	const asked = question('?q=a&year=2025&sort=date');
	const narrow = narrowed(asked, 'column', '随笔');
	expect(addressOf(narrow)).toBe(addressOf(question('?q=a&column=随笔&year=2025&sort=date')));
	expect(narrowed(narrow, 'year', '2026').only).toEqual({ column: '随笔', year: '2026' });
	expect(narrowed(narrow, 'column', undefined)).toEqual(asked);
	expect(asked.only).toEqual({ year: '2025' });
});
