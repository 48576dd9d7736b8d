import { expect, test } from 'vitest';
import { asText } from './crash.ts';

test('what is copied after a breakdown has the title, what was filled in, and the body', () => {
	expect(asText({ title: '甲', date: '2026-03-14', place: '', tags: ['一', '二'], body: '第一段\n\n第二段' })).toBe(
		'甲\n\ndate：2026-03-14\ntags：["一","二"]\n\n第一段\n\n第二段',
	);
	expect(asText({ title: '', body: { broken: true } })).toBe('');
});
