import { expect, test } from 'vitest';
import { type Progress, STAGES, type Stage } from '../flow/stage.ts';
import type { Grant, Person, Role } from '../people/person.ts';
import { isGranted } from '../rights/may.ts';
import type { Rights } from '../rights/rights.ts';
import { stepsFor } from './steps.ts';

const rights = { may: (person, action, place) => isGranted(person.grants, action, place) } as Rights;
const somebody = (...grants: Grant[]): Person => ({ id: 1, login: 'x', name: '某某', grants, isClosed: false });
const at = (stage: Stage, more: Partial<Progress> = {}): Progress => ({
	key: { branch: 'ting-tao', column: 'news', id: '2026-03-14-x' },
	...{ title: '甲', stage, since: '2026-03-14T00:00:00Z', needed: 1 },
	...{ writers: [], signatures: [], remarks: [], ...more },
});
const steps = (role: Role, stage: Stage, more?: Partial<Progress>) =>
	[...stepsFor(rights, somebody({ role, branch: 'ting-tao' }), at(stage, more), true)].join(' ');

test('every stage offers to each role what is next, and nothing else', () => {
	const table = Object.fromEntries(
		(Object.keys(STAGES) as Stage[]).map((stage) => [stage, [steps('secretary', stage), steps('reviewer', stage)]]),
	);
	expect(table).toEqual({
		writing: ['submit discard remark', 'withdraw remark'],
		returned: ['submit discard remark', 'withdraw remark'],
		review: ['recall remark', 'sign give-back withdraw remark'],
		signed: ['recall remark', 'give-back publish withdraw remark'],
		building: ['remark', 'remark'],
		live: ['', 'withdraw'],
		failed: ['remark', 'publish withdraw remark'],
		withdrawn: ['', ''],
	});
});

test('an auditor reads and does nothing; an administrator can only take away', () => {
	for (const stage of Object.keys(STAGES) as Stage[]) expect(steps('auditor', stage)).toBe('');
	expect(steps('administrator', 'review')).toBe('withdraw');
});

test('whoever wrote it, or has signed it, is not asked to sign', () => {
	expect(steps('reviewer', 'review', { writers: [1] })).not.toContain('sign');
	const signature = { step: 'first', person: 1, name: '某某', at: '', commit: '' } as const;
	expect(steps('reviewer', 'review', { signatures: [signature] })).not.toMatch(/\bsign\b/);
});

test('rights elsewhere count for nothing here', () => {
	const elsewhere = somebody(
		{ role: 'reviewer', branch: 'jiang-an' },
		{ role: 'secretary', branch: 'ting-tao', column: 'study' },
	);
	for (const stage of Object.keys(STAGES) as Stage[]) expect(stepsFor(rights, elsewhere, at(stage), true).size).toBe(0);
});
