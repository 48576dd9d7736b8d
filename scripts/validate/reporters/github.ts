import { join } from 'node:path';
import type { Problem } from '../../../src/network/problem.ts';
import { countProblems, type Reporter } from './reporter.ts';

/** For GitHub Actions: a note at each place in a pull request. */
export const github: Reporter = {
	name: 'github',
	report(report, content) {
		const { mustFix, shouldFix } = countProblems(report);
		return [
			...report.problems.map((problem) => annotation(problem, content)),
			...(report.launch?.missing ?? []).map((one) => `::error title=launch::${data(one)}`),
			`::notice::must-fix ${mustFix}, should-fix ${shouldFix}`,
		].join('\n');
	},
};

function annotation({ file, line, column, rule, severity, message, fix }: Problem, content: string): string {
	const level = severity === 'must-fix' ? 'error' : 'warning';
	const place = `file=${property(join(content, file))},line=${line},col=${column},title=${property(rule)}`;
	return `::${level} ${place}::${data(`${message}\n${fix}`)}`;
}

// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
const data = (text: string): string => text.replace(/[%\r\n]/g, encodeURIComponent);
const property = (text: string): string => text.replace(/[%\r\n:,]/g, encodeURIComponent);
