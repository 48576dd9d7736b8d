import type { Desk } from '../desk.ts';
import type { BranchOverview } from '../network-overview.ts';
import type { Person } from '../people/person.ts';
import type { Author } from '../repository/repository.ts';

/** One request of Decap, by somebody signed in. */
export interface Asking {
	desk: Desk;
	person: Person;
	/** The version of the text that the editor opened; none for a new one. */
	base: string | undefined;
	/** Whoever asks has seen what readers would miss, and means it. */
	isSure: boolean;
	/** Tells the browser which version of a text it has now. */
	answerVersion(version: string): void;
}

/** The same about one branch. */
export interface Call extends Asking {
	branch: BranchOverview;
}

/** Why a request cannot be met, in a sentence for the person at the form. */
export class UnmetError extends Error {
	readonly statusCode: number;
	constructor(statusCode: 400 | 404 | 409 | 413 | 422, sentence: string) {
		super(sentence);
		this.statusCode = statusCode;
	}
}

/** Nothing stands there. */
export const notThere = (what: string): UnmetError => new UnmetError(404, `没有找到${what}，可能已经被移走了。`);

/** Whoever asks, as the history of the content names them. */
export const authorOf = ({ person: { name, login } }: Asking): Author => ({ name, login });
