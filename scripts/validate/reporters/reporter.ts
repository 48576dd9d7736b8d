import type { ValidateReport } from '../validate-network.ts';

/** Puts a report into words for one kind of reader. */
export interface Reporter {
	name: string;
	/** @param content the content folder as it was given, so that files can be opened from where the command runs. */
	report(report: ValidateReport, content: string): string;
}

/** How many problems are of each severity. */
export function countProblems({ problems }: ValidateReport): { mustFix: number; shouldFix: number } {
	const mustFix = problems.filter(({ severity }) => severity === 'must-fix').length;
	return { mustFix, shouldFix: problems.length - mustFix };
}
