import type { Person } from '../people/person.ts';
import type { EntryKey } from '../repository/repository.ts';
import type { Progress } from './stage.ts';

/** Why something cannot be done now, in a sentence for whoever asked. */
export class NotNowError extends Error {
	readonly statusCode = 409;
}

/**
 * The way of a text from the first word to the readers. Rights are checked by whoever calls;
 * what the order of steps forbids (signing one's own, publishing unsigned) is refused here with NotNowError.
 */
export interface Flow {
	/** One piece of writing; undefined when nothing is known of it (it lives on main and nobody works on it). */
	progress(key: EntryKey): Progress | undefined;
	/** Of these branches (all: undefined), the latest change first. */
	all(branches?: string[]): Progress[];
	/** After a save: the person is one of its writers, signatures of the text before are void. */
	saved(key: EntryKey, title: string, person: Person): Progress;
	/** 送审. Throws NotNowError with the problems when something must be fixed first. */
	submit(key: EntryKey, person: Person): Promise<Progress>;
	/** 撤回送审. */
	recall(key: EntryKey, person: Person): Promise<Progress>;
	/** 退回, with what is to be changed. */
	giveBack(key: EntryKey, person: Person, remark: string): Promise<Progress>;
	/** 通过: signs the next step of the version with this commit. The last signature does not publish yet. */
	sign(key: EntryKey, person: Person, commit: string): Promise<Progress>;
	/** 发布: puts it on main and builds; resolves when it is on main. What follows arrives as events. */
	publish(key: EntryKey, person: Person): Promise<Progress>;
	/** 撤稿: readers find that it was withdrawn. */
	withdraw(key: EntryKey, person: Person, reason: string): Promise<Progress>;
	/** Throws a draft away. */
	discard(key: EntryKey, person: Person): Promise<void>;
	remark(key: EntryKey, person: Person, text: string): Promise<Progress>;
	finishRemark(key: EntryKey, id: number, isDone: boolean): Promise<Progress>;
	/** What administrators were told lately, the newest first. */
	alerts(most: number): { at: string; text: string }[];
	/** Stops looking at clocks and pages; what is under way is taken up again when the flow is next opened. */
	close(): Promise<void>;
}
