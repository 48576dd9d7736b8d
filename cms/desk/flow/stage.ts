import type { Stage } from '../../admin/stages.ts';
import type { EntryKey } from '../repository/repository.ts';

export { STAGES, type Stage } from '../../admin/stages.ts';

/** A signature under one version of a text. */
export interface Signature {
	step: 'first' | 'second' | 'final';
	person: number;
	name: string;
	at: string;
	/** The commit of the draft that was signed: a later save makes it void. */
	commit: string;
}

/** What somebody said about a draft. */
export interface Remark {
	id: number;
	person: number;
	name: string;
	at: string;
	text: string;
	isDone: boolean;
}

/** Everything the desk knows about one piece of writing besides its text. */
export interface Progress {
	key: EntryKey;
	title: string;
	stage: Stage;
	/** ISO time it entered this stage, and until when it should have left it. */
	since: string;
	deadline?: string;
	/** Who wrote it: whoever saved it may not sign it. */
	writers: number[];
	signatures: Signature[];
	/** How many have to sign. */
	needed: number;
	remarks: Remark[];
	/** For `live`: the address for readers. For `failed`: what happened, and what to do. */
	address?: string;
	reason?: string;
}
