/** An entry by where it stands: `branches/<branch>/<column>/<id>/index.md`. */
export interface EntryKey {
	branch: string;
	column: string;
	id: string;
}

/** Who did something, as git writes it. */
export interface Author {
	name: string;
	login: string;
}

/** A file inside an entry's folder, by its path there. `version` is the id git has for its bytes. */
export interface StoredFile {
	path: string;
	version: string;
	size: number;
}

/** An entry as it stands on main or in a draft. The text is `index.md`, wherever it is stored. */
export interface StoredEntry {
	key: EntryKey;
	/** The version of its text. */
	version: string;
	text: string;
	/** What stands beside the text. */
	files: StoredFile[];
}

/** A file to write, or, without content, to remove. Paths of an entry are relative to its folder. */
export interface Change {
	path: string;
	content: Uint8Array | undefined;
}

/** What somebody is writing and nobody else reads yet: a git branch with nothing but this entry. */
export interface Draft extends StoredEntry {
	/** The commit of the last save. */
	commit: string;
	/** The version on main it began from; none for a new entry. */
	base: string | undefined;
	/** Who saved last, and when (ISO). */
	by: Author;
	savedAt: string;
}

/** What main has become. */
export interface Moved {
	commit: string;
	/** Slugs of the branches that changed. */
	branches: string[];
	/** `network.yml` or `shared/` changed too. */
	isNetworkWide: boolean;
}

/**
 * Something that was changed at the desk and elsewhere before either knew of the other. What came from elsewhere is on main;
 * what the desk had is a draft again where it was an entry (`key`), and in main's history in any case.
 */
export interface Crossed {
	/** From the content folder. */
	path: string;
	key?: EntryKey;
}

/** Somebody else has changed what this edit began from; nothing was written. */
export class StaleEditError extends Error {
	readonly statusCode = 409;
	readonly key: EntryKey | undefined;
	/** What stands there now; none when it was removed. */
	readonly now: string | undefined;
	/** The version `now` has. */
	readonly version: string | undefined;
	constructor(key: EntryKey | undefined, now: string | undefined, version: string | undefined) {
		super('这篇刚刚被别人改过，您的修改还没有写进去。');
		this.key = key;
		this.now = now;
		this.version = version;
	}
}

/**
 * The content repository, as the desk uses it: the only place of the desk that starts git.
 * A call that resolves has been written to disk durably. Paths are checked here once more; a wrong one throws.
 */
export interface Repository {
	/** A checked-out main: the content folder for reading and building. It follows main before a call resolves. */
	readonly content: string;
	/** The commit main is at. */
	head(): Promise<string>;
	/** An entry on main. A flat `<id>.md` counts as a folder with `index.md`; writing it moves it there. */
	entry(key: EntryKey): Promise<StoredEntry | undefined>;
	/** The entries of a column on main, by id; files are left out. */
	entries(branch: string, column: string): Promise<StoredEntry[]>;
	/**
	 * What `summarise` makes of the text of each entry of a column on main, by id; what it makes nothing of is left out.
	 * The same function is not shown the same text twice, so that a long column costs hardly more than a short one.
	 */
	summaries<T>(
		branch: string,
		column: string,
		summarise: (text: string) => T | undefined,
	): Promise<{ key: EntryKey; version: string; summary: T }[]>;
	/** A file of an entry, of its draft when it has one. */
	file(key: EntryKey, path: string): Promise<Uint8Array | undefined>;
	draft(key: EntryKey): Promise<Draft | undefined>;
	/** All drafts, of one branch when it is named. Texts and files included. */
	drafts(branch?: string): Promise<Draft[]>;
	/**
	 * Saves a draft; the first save of an entry that is on main begins from there.
	 * @param expected the version of the text the writer had before: another one, or a text where none was expected, throws StaleEditError.
	 * Where main has another text than the draft began from, main's version is right too: the draft then goes on from there.
	 */
	save(key: EntryKey, changes: Change[], by: Author, expected: string | undefined): Promise<Draft>;
	/** Takes a draft away; its commits can still be found by an administrator. */
	discard(key: EntryKey, by: Author): Promise<void>;
	/**
	 * Puts a draft on main, by path; throws StaleEditError when main has another text than the draft began from.
	 * @param signed the commit of the draft that may go out; a later save of it, text or picture, throws StaleEditError too.
	 */
	merge(key: EntryKey, by: Author, message: string, signed?: string): Promise<Moved>;
	/** Changes files of main directly: settings, a withdrawal. `expected`: as for `save`, by path from the content folder. */
	commit(
		changes: Change[],
		by: Author,
		message: string,
		expected?: { path: string; version: string | undefined },
	): Promise<Moved>;
	/** A text file on main with its version, by its path from the content folder. */
	read(path: string): Promise<{ text: string; version: string } | undefined>;
	/** Who changed an entry on main and when, the newest first. */
	history(key: EntryKey, most: number): Promise<{ commit: string; by: string; at: string; message: string }[]>;
	/** Called after main has moved, whoever moved it. */
	onMove(listener: (moved: Moved) => void): void;
	/** Called with what was changed here and elsewhere at once; what nobody has been told yet comes first. */
	onCrossed(listener: (crossed: Crossed[]) => void): void;
	/** Looks now for what others have pushed to the upstream, which happens by itself every minute. Never throws. */
	refresh(): Promise<void>;
	/** How it stands with the upstream: changes not pushed yet, why, and when it is tried again. None without one. */
	upstream(): { waiting: number; lastPush?: string; failure?: string; nextTry?: string } | undefined;
	close(): Promise<void>;
}
