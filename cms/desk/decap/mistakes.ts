import type { TextProblem } from '../../../src/network/problem.ts';
import { deskWords } from '../problems/desk-words.ts';
import type { DeskProblem } from '../problems/problems-of.ts';
import { UnmetError } from './call.ts';

/** What was typed cannot be used and was not written; the form shows each sentence with the way to its field. */
export class MistakesError extends UnmetError {
	readonly problems: DeskProblem[];
	constructor(found: (TextProblem | DeskProblem)[]) {
		const problems = found.map((one) => ({ mayOverrule: false, ...deskWords(one) }));
		super(422, problems.map(({ message, fix }) => `${message}${fix}`).join(' '));
		this.problems = problems;
	}
}

/** What was typed can be used, but readers would miss something; it is written once somebody says that this is meant. */
export class LossesError extends MistakesError {}

/** Throws what must be put right, if there is anything. */
export function refuseMistakes(problems: (TextProblem | DeskProblem)[]): void {
	const mistakes = problems.filter(({ severity }) => severity === 'must-fix');
	if (mistakes.length > 0) throw new MistakesError(mistakes);
}
