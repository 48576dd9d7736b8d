import { expect, test } from 'vitest';
import { countResults } from './vitest.ts';

const file = (status: string, ...tests: string[]) => ({
	status,
	assertionResults: tests.map((one) => ({ status: one, fullName: one })),
});

test('passed, failed and skipped tests are counted over all files', () => {
	const testResults = [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'passed', 'failed', 'todo')];
	expect(countResults({ testResults }, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
});

test('a file that does not load is a failure', () => {
	expect(countResults({ testResults: [file('passed', 'passed'), file('failed')] }, 1)).toEqual({
		passed: 1,
		failed: 1,
		skipped: 0,
	});
});

test('a crash is a failure, with and without a report', () => {
	expect(countResults(undefined, null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
	expect(countResults({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('a suite whose set-up broke is not counted twice', () => {
	expect(countResults({ testResults: [file('failed', 'failed', 'skipped')] }, 1)).toEqual({
		passed: 0,
		failed: 1,
		skipped: 1,
	});
});

test('a test that passed only when it was tried again is named with what was wrong the first time', () => {
	const assertionResults = [
		{ status: 'passed', fullName: 'steady', failureMessages: [] },
		{ status: 'passed', fullName: 'wavering', failureMessages: ['expected 1 to be 2'] },
	];
	expect(countResults({ testResults: [{ status: 'passed', assertionResults }] }, 0)).toEqual({
		passed: 2,
		failed: 0,
		skipped: 0,
		again: ['wavering\nexpected 1 to be 2'],
	});
});
