import { expect, test } from 'vitest';
import { AUDIENCES } from '../schema/entry.ts';
import { saidOf, saysOtherThan } from './said-of.ts';

test.each([
	['status: paused', ['paused']],
	['name: 甲\nstatus: "paused" # 换届\n', ['paused']],
	['stauts: paused', ['paused']],
	['statsu：paused', ['paused']],
	[' status = paused', ['paused']],
	['网站状态：暂停', ['暂停']],
	['status: live\nstatus: paused', ['live', 'paused']],
	['status:', []],
	['status: # 还没想好', []],
	['star: 5\nstreet: 梧桐街道\nstatusNote: 换届以后重开', []],
	['introduction: |\n  status: paused', []],
	['', []],
])('%j says %j of its status', (text, said) => {
	expect(saidOf(text, 'status', '网站状态')).toEqual(said);
});

test.each([
	['audience: public', false],
	['audience: pubilc', false],
	['audience: 所有人', false],
	['audience: memebrs', true],
	['audiance: members', true],
	['audience: 党员', true],
	['audience: 不知道', true],
	['audience: 0', true],
	['audience:', false],
	['title: 没有写', false],
])('%j is not for everybody: %j', (text, isHidden) => {
	expect(saysOtherThan('public', AUDIENCES, text, 'audience', '谁可以看')).toBe(isHidden);
});
