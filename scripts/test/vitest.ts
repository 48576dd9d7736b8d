import { readFileSync, rmSync } from 'node:fs';
import { run } from './run.ts';

/** How many tests passed, failed and were skipped; a run that crashed counts as one failure at least. */
export interface Counts {
	passed: number;
	failed: number;
	skipped: number;
	/** Titles of those that passed only when they were tried again. */
	again?: string[];
}

const report = '.vitest/results.json';

/** Runs the tests of one project of `vitest.config.ts`, showing their progress. */
export async function runVitest(
	project: string,
	environment: Record<string, string>,
	timeout: number,
): Promise<Counts> {
	rmSync(report, { force: true });
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const { code } = await run('vitest', ['run', '--project', project, ...reporters], {
		show: true,
		environment,
		timeout,
	});
	if (code === null)
		console.error(`vitest was stopped: it crashed, or was still running after ${Math.round(timeout / 1_000)} s.`);
	return countResults(readReport(), code);
}

/** Counts what vitest reported. Files that did not load, and failures outside of tests, are failures too. */
export function countResults(results: Report | undefined, code: number | null): Counts {
	const files = results?.testResults ?? [];
	const tests = files.flatMap(({ assertionResults }) => assertionResults);
	const passed = tests.filter(({ status }) => status === 'passed').length;
	const failedTests = tests.filter(({ status }) => status === 'failed').length;
	const failedFiles = files.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
	).length;
	const failed = failedTests + failedFiles;
	const again = tests
		.filter(({ status, failureMessages = [] }) => status === 'passed' && failureMessages.length > 0)
		.map(({ fullName, failureMessages }) => `${fullName}\n${failureMessages![0]!}`);
	return {
		passed,
		failed: failed === 0 && code !== 0 ? 1 : failed,
		skipped: tests.length - passed - failedTests,
		...(again.length > 0 && { again }),
	};
}

interface Report {
	testResults: { status: string; assertionResults: Result[] }[];
}

interface Result {
	status: string;
	fullName: string;
	failureMessages?: string[];
}

function readReport(): Report | undefined {
	try {
		return JSON.parse(readFileSync(report, 'utf8'));
	} catch {
		return undefined;
	}
}
