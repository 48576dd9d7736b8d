import { expect, it } from 'vitest';
import { lineOf } from './line-of-address.ts';

it('is the address itself where there is one for all', () => {
	expect(lineOf('10.0.0.1')).toBe('10.0.0.1');
	expect(lineOf('::ffff:10.0.0.1')).toBe('10.0.0.1');
	expect(lineOf('unix')).toBe('unix');
});

it.each([
	['2001:db8:1:2:aaaa::1', '2001:DB8:1:2:bbbb:1:2:3'],
	['2001:db8::1', '2001:0db8:0000:0000:ffff::'],
	['fe80::1%eth0', 'fe80::2'],
	['::1', '::2'],
])('takes %s and %s for one', (one, other) => {
	expect(lineOf(one)).toBe(lineOf(other));
});

it('tells networks apart', () => {
	expect(lineOf('2001:db8:1:2::1')).not.toBe(lineOf('2001:db8:1:3::1'));
	expect(lineOf('2001:db8:1::1')).not.toBe(lineOf('2001:db8::1'));
});
