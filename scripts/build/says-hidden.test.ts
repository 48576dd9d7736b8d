import { expect, test } from 'vitest';
import type { Person } from '../../src/schema/people.ts';
import { saysHidden } from './says-hidden.ts';

const NOW = '2026-11-21T09:00';
const person: Person = { name: '甲乙丙', given: '2026-01-01', scope: 'name', audience: 'public' };
const people = new Map([
	['he', person],
	['she', { ...person, name: '丁戊己', withdrawn: '2026-05-01' }],
]);
const hides = (line: string, body = '字。') =>
	saysHidden(`---\ntitle: 一篇\n${line}\nnmae: 错\n---\n\n${body}\n`, 'public', { people }, NOW);

test.each([
	'draft: true',
	'draft: ture',
	'drfat: true',
	'草稿：是',
	'withdrawn: true',
	'withdrawm: yes',
	'撤稿: 是',
	'audience: members',
	'audience: memebrs',
	'audiense: members',
	'audience: 仅支部党员',
	'minutesFor: 党员',
	'publishAt: 2026-11-21T09:01',
	'publishAt: 2027/1/1',
	'expireAt: 2026-11-20',
	'expireAt: 2026-3-1 8:00',
	'expire: 2026-03-01',
	'expireAt: 马上',
	'people: [she]',
	'people: [nobody]',
])('an entry with a slip that also says %j is shown to nobody who may not see it', (line) => {
	expect(hides(line)).toBe(true);
});

test('so is one in which somebody is named who withdrew', () => {
	expect(hides('author: 甲', '丁戊己带头。')).toBe(true);
});

test.each([
	'draft: false',
	'draft: 否',
	'withdrawn: false',
	'audience: public',
	'audience: 所有人',
	'publishAt: 2026-3-1',
	'expireAt: 2027-01-01',
	'people: [he]',
	'date: 14.3.2026',
	'',
])('one that only says %j stays as it was', (line) => {
	expect(hides(line)).toBe(false);
});

test('what members alone may read is not hidden from members', () => {
	expect(saysHidden('---\naudience: memebrs\n---\n', 'members', { people }, NOW)).toBe(false);
});
