import type { Person } from '../people/person.ts';
import type { Action, Place } from './place.ts';

/** What people may do; every route asks here before it does anything. */
export interface Rights {
	may(person: Person, action: Action, place?: Place): boolean;
	/** Throws ForbiddenError when not, and writes that down. */
	require(person: Person, action: Action, place?: Place, tried?: string): void;
	/** The branches somebody sees at the desk. */
	branchesOf(person: Person): string[];
	/** The same for a file, by its path from the content folder: throws ForbiddenError for what nobody may write at the desk. */
	requirePath(person: Person, path: string, tried?: string): Place;
}

/** Somebody asked for what is not theirs. */
export class ForbiddenError extends Error {
	readonly statusCode = 403;
}

/** One line of the log: who did, or tried, what, where. */
export interface LogLine {
	at: string;
	person: number | undefined;
	name: string;
	action: string;
	place: string;
	isRefused: boolean;
	detail?: string;
}

/** What was done and what was refused; lines are only ever added. */
export interface Log {
	write(line: Omit<LogLine, 'at'>): void;
	/** The newest first. */
	newest(most: number, filter?: { branch?: string; person?: number; isRefused?: boolean }): LogLine[];
}
