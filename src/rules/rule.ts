import type { Severity } from '../network/problem.ts';
import type { BranchSource } from '../network/read-branch.ts';
import type { EntrySource } from '../network/read-entry.ts';
import type { NetworkSettings } from '../schema/network.ts';

/** What a rule says about itself; its file is named by its id, which is permanent. */
export interface RuleFacts {
	id: string;
	severity: Severity;
	/** One English sentence for operators and developers: what is looked for, and why where that is not plain. */
	summary: string;
	/** An entry may overrule it with a reason; advice always may, a must-fix only where this says so. */
	mayOverrule?: boolean;
	/** Neither an entry nor a network may make it count for less: it executes, or gives a person or a place away. */
	isProtected?: boolean;
}

/** A rule that judges one entry by itself. */
export interface EntryRule extends RuleFacts {
	check(entry: Written, report: Report): void;
}

/** A rule that needs a whole branch. */
export interface BranchRule extends RuleFacts {
	checkBranch(branch: WrittenBranch, report: ReportInBranch): void;
}

/** A rule that needs all texts of one home and what stands beside them: those of a branch, or the shared ones. */
export interface HomeRule extends RuleFacts {
	checkHome(written: { home: Home; network: NetworkSettings }, report: ReportInBranch): void;
}

/** The folder of a branch, or `shared/`. */
export type Home = Pick<BranchSource, 'slug' | 'folder' | 'columns' | 'entries'> & Partial<Pick<BranchSource, 'face'>>;

/** A rule that looks into the network's own texts, too. */
export interface NetworkRule extends RuleFacts {
	checkNetwork(network: NetworkSettings, today: string, report: ReportInNetwork): void;
}

/** Any rule, whatever it looks at. */
export type Rule = EntryRule | BranchRule | HomeRule | ((EntryRule | BranchRule) & NetworkRule);

/** An entry as its writer wrote it, made once for all rules. */
export interface Written {
	source: EntrySource;
	/** Every text of the front matter that people read: no file names, ids, dates and addresses. */
	fields: WrittenField[];
	/** A field in the writer's words, 「标题」 or 封面图的「图片说明」, for messages. */
	nameOf(path: (string | number)[]): string;
	/** The body with code, addresses, file names and directive names blanked out: same length, same lines. */
	prose: string;
	network: NetworkSettings;
	today: string;
}

/** One text of the front matter. */
export interface WrittenField {
	path: (string | number)[];
	text: string;
}

/** A branch as its people wrote it. */
export interface WrittenBranch {
	source: BranchSource;
	network: NetworkSettings;
	today: string;
}

/** Where in an entry: a field, and the words in it that are meant; or a place in the body counted in characters. */
export type Place = { field: (string | number)[]; words?: string } | { offset: number };

/** Notes one problem; `message` quotes what was written, `fix` says what to do, both in Chinese. */
export type Report = (place: Place, message: string, fix: string) => void;
/** The same in a branch; `file` is absolute, or counted from the branch's folder: `face.yml`. */
export type ReportInBranch = (
	place: { file: string; line?: number; column?: number; field?: string },
	message: string,
	fix: string,
) => void;
/** The same in `network.yml`. */
export type ReportInNetwork = (field: (string | number)[], message: string, fix: string) => void;
