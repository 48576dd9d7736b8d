import { expect, test } from 'vitest';
import type { BranchResult } from '../job.ts';
import type { SiteState } from '../state.ts';
import { isOwnChange, pickCanary } from './own-change.ts';
import { Rollout, type Step } from './rollout.ts';

const slugs = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `b${from + at}`);
const WHOLE: SiteState = { key: 'theme net tree 1', source: 'tree 1', release: 'r', entries: 3, pages: 10 };
const GOOD: BranchResult = { outcome: 'released', release: 'r2', problems: [], entries: 3, pages: 10, seconds: {} };
const mistake = { rule: 'r', severity: 'must-fix', file: 'f', line: 1, column: 1, message: '错', fix: '改' } as const;
const BAD: BranchResult = { ...GOOD, outcome: 'failed', problems: [mistake] };

/** Carries a rollout through; `bad` branches newly fail. Returns the steps, as kinds with numbers. */
function carryOut(rollout: Rollout, own: string[], touched: string[], bad: string[] = [], canary = touched[0]) {
	const steps: string[] = [];
	for (;;) {
		const isLeft = (slug: string) => !rollout.found.has(slug);
		const step = rollout.next(own.filter(isLeft), touched.filter(isLeft), () => canary);
		steps.push(`${step.kind} ${step.slugs.length} of ${step.slugs.length + step.left}`);
		for (const slug of step.slugs) rollout.note(step, slug, WHOLE, bad.includes(slug) ? BAD : GOOD);
		rollout.judge(step);
		if (step.left === 0 || rollout.halt) return steps;
	}
}

test('what touches few branches is done at once; what touches many comes after their own changes, a canary first', () => {
	expect(carryOut(new Rollout({ batch: 20 }), slugs(3, 100), slugs(20))).toEqual(['own 23 of 23']);
	expect(carryOut(new Rollout({ batch: 20 }), slugs(3, 100), slugs(50))).toEqual([
		'own 3 of 53',
		'canary 1 of 50',
		'batch 20 of 49',
		'batch 20 of 29',
		'batch 9 of 9',
	]);
	expect(carryOut(new Rollout({ batch: 20 }), [], slugs(21))[0]).toBe('canary 1 of 21');
});

test('a canary that newly has mistakes, or lost its pages, is not switched in, and nothing else is touched', () => {
	const rollout = new Rollout({ batch: 2 });
	expect(carryOut(rollout, [], slugs(9), ['b0'])).toEqual(['canary 1 of 9']);
	expect(rollout.halt).toMatchObject({ reason: '先行支部 b0 新出了必须修改的问题', done: 0, left: 9 });
	const step: Step = { slugs: ['b0'], kind: 'canary', left: 8 };
	const note = (before: SiteState | undefined, result: BranchResult) => new Rollout().note(step, 'b0', before, result);
	expect(note(WHOLE, { ...GOOD, pages: 7 })).toBe(false);
	expect(note(WHOLE, { ...GOOD, release: undefined })).toBe(false);
	expect(note(WHOLE, { ...GOOD, pages: 9 })).toBe(true);
	expect(note(undefined, GOOD)).toBe(true);
	// It had mistakes before: that is no news.
	expect(note({ ...WHOLE, problems: [mistake] }, BAD)).toBe(true);
});

test('too many branches that newly fail stop it, at five in a hundred unless told, and it says which', () => {
	const rollout = new Rollout({ batch: 20 });
	expect(carryOut(rollout, ['z'], slugs(100), ['z', 'b3', 'b5', 'b30'])).toHaveLength(3);
	expect(rollout.halt).toEqual({
		reason: '21 个支部里有 2 个新出了必须修改的问题（b3、b5），超过 5%',
		failing: ['b3', 'b5'],
		done: 19,
		left: 81,
	});
	const patient = new Rollout({ batch: 20, stopAt: 1 });
	expect(carryOut(patient, [], slugs(100), slugs(100).slice(1))).toHaveLength(6);
	expect(patient.halt).toBeUndefined();
});

test('a branch is built for its own sake when somebody wrote in it or the clock turned it; mourning concerns all', () => {
	const now = '2026-11-21T09:00';
	expect(isOwnChange(WHOLE, 'tree 1', now)).toBe(false);
	expect(isOwnChange(WHOLE, 'tree 2', now)).toBe(true);
	expect(isOwnChange(undefined, 'tree 1', now)).toBe(true);
	expect(isOwnChange({ ...WHOLE, key: '' }, 'tree 1', now)).toBe(true);
	expect(isOwnChange({ ...WHOLE, due: now, reason: 'expires' }, 'tree 1', now)).toBe(true);
	expect(isOwnChange({ ...WHOLE, due: now, reason: 'mourning' }, 'tree 1', now)).toBe(false);
});

test('the canary is the one the network names, if the change touches it, else the smallest that is live', () => {
	const live = (pages: number) => ({ ...WHOLE, pages, summary: { slug: 'x' } as NonNullable<SiteState['summary']> });
	const states = new Map([
		['a', live(30)],
		['b', live(20)],
		['c', { ...WHOLE, pages: 1 }],
	]);
	expect(pickCanary(['a', 'b', 'c'], states, 'a')).toBe('a');
	expect(pickCanary(['a', 'b', 'c'], states, 'elsewhere')).toBe('b');
	expect(pickCanary(['c'], states, undefined)).toBeUndefined();
});
