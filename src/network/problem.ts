/** Whether something has to be put right, or is advice. */
export type Severity = 'must-fix' | 'should-fix';

/** Something a writer has to look at. Must-fix keeps the branch at its last good release. */
export interface Problem {
	/** Permanent name, for example `date-invalid`. */
	rule: string;
	severity: Severity;
	branch?: string;
	/** Path from the content folder, with `/`. */
	file: string;
	/** Counted from 1; 1:1 where only the file as a whole can be named. */
	line: number;
	column: number;
	field?: string;
	/** What is wrong, quoting what was written. Simplified Chinese, for a secretary. */
	message: string;
	/** What to do, with an example. */
	fix: string;
}

/** A problem found in a text, before it is known which file the text came from. */
export type TextProblem = Omit<Problem, 'branch' | 'file'>;
