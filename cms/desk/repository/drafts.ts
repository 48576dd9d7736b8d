import { blobId } from './blob-id.ts';
import type { Commits, FileChange } from './commits.ts';
import { filesAt, storedEntry, TEXT, textOf } from './entries.ts';
import type { InTurn } from './in-turn.ts';
import type { Lfs } from './lfs.ts';
import type { MainLine } from './main-line.ts';
import type { Objects } from './objects.ts';
import type { Parts } from './parts.ts';
import { checkedChanges, draftRef, folderOf, keyOfRef } from './paths.ts';
import type { RefMoves } from './ref-moves.ts';
import { RefusedContentError } from './refused-content.ts';
import { type Author, type Change, type Draft, type EntryKey, StaleEditError } from './repository.ts';
import { threeWay } from './three-way.ts';

/** A draft as git has it. */
export interface DraftState {
	commit: string;
	/** The commit of main it began from. */
	began: string;
	by: Author;
	savedAt: string;
	/** Ids of its files by path in its folder. */
	files: Map<string, string>;
}

/** The drafts: which there are, and how they are written. */
export class Drafts {
	/** The commit of each by its ref. */
	readonly #tips: Map<string, string>;
	readonly #listeners: (() => void)[] = [];
	readonly #refs: RefMoves;
	readonly #lfs: Lfs;
	readonly #objects: Objects;
	readonly #commits: Commits;
	readonly #main: MainLine;
	readonly #turns: InTurn;
	readonly #root: string;

	constructor(parts: Omit<Parts, 'drafts' | 'git'> & { turns: InTurn }, tips: Map<string, string>) {
		this.#refs = parts.refs;
		this.#lfs = parts.lfs;
		this.#objects = parts.objects;
		this.#commits = parts.commits;
		this.#main = parts.main;
		this.#turns = parts.turns;
		this.#root = parts.root;
		this.#tips = tips;
	}

	/** The commit of each draft by its ref. */
	get tips(): ReadonlyMap<string, string> {
		return this.#tips;
	}

	/** Called after a draft was written or taken away. */
	onChange(listener: () => void): void {
		this.#listeners.push(listener);
	}

	/** Takes in a draft that was made elsewhere. */
	adopt(ref: string, commit: string): void {
		this.#tips.set(ref, commit);
	}

	#changed(): void {
		for (const listener of this.#listeners) listener();
	}

	/** Work on one draft, that nobody else writes meanwhile. Whoever needs main too asks for that first. */
	async inTurn<T>(key: EntryKey, work: () => Promise<T>): Promise<T> {
		return this.#turns.run(draftRef(key), work);
	}

	keys(branch?: string): EntryKey[] {
		const keys = [...this.#tips.keys()].flatMap((ref) => keyOfRef(ref) ?? []);
		return branch === undefined ? keys : keys.filter((key) => key.branch === branch);
	}

	async find(key: EntryKey): Promise<DraftState | undefined> {
		const commit = this.#tips.get(draftRef(key));
		return commit === undefined ? undefined : this.#stateAt(key, commit);
	}

	async read(key: EntryKey): Promise<Draft | undefined> {
		const state = await this.find(key);
		return state && this.#told(key, state);
	}

	async save(key: EntryKey, changes: Change[], by: Author, expected: string | undefined): Promise<Draft> {
		const folder = folderOf(key);
		const checked = checkedChanges(changes, folder);
		return this.inTurn(key, async () => {
			const draft = await this.find(key);
			const { before, began } = draft ? await this.#goOn(key, draft, expected) : await this.#begin(key, expected);
			const next = new Map(before);
			const given: Change[] = [];
			for (const { path, content } of checked) {
				const pointer = content && (await this.#lfs.store(`${this.#root}${folder}/${path}`, content));
				if (!pointer) given.push({ path, content });
				if (content) next.set(path, pointer ?? blobId(content, this.#main.head.length));
				else next.delete(path);
			}
			if (!next.has(TEXT)) throw new RefusedContentError('这篇还没有正文，所以没有保存。');
			refuseTwins(
				[...before.keys()],
				[...next.keys()].filter((path) => !before.has(path)),
			);
			const isSame = draft?.began === began && isEqual(draft.files, next);
			if (draft && isSame) return (await this.#told(key, draft))!;
			const commit = await this.write(key, {
				by,
				began,
				message: '保存草稿',
				changes: fileChanges(draft?.files ?? new Map(), next, given),
			});
			return (await this.#told(key, await this.#stateAt(key, commit)))!;
		});
	}

	/** Writes a draft's next commit; only in turn. */
	async write(
		key: EntryKey,
		{ by, began, message, changes }: { by: Author; began: string; message: string; changes: FileChange[] },
	): Promise<string> {
		const ref = draftRef(key);
		const folder = folderOf(key);
		const order = {
			ref,
			from: this.#tips.get(ref),
			author: by,
			message: `${message}\n\nBase: ${began}\n`,
			changes: changes.map((change) => ({ ...change, path: `${folder}/${change.path}` })),
		};
		try {
			this.#tips.set(ref, await this.#commits.write(order));
		} catch (error) {
			// It may have been written all the same, or by what a desk that was killed had begun.
			const tip = (await this.#objects.read(ref))?.id;
			if (tip) this.#tips.set(ref, tip);
			throw error;
		}
		this.#changed();
		return this.#tips.get(ref)!;
	}

	/** Takes a draft out of the way, its commits kept under a time; only in turn. */
	async retire(key: EntryKey, to: 'published' | 'discarded'): Promise<void> {
		const ref = draftRef(key);
		const commit = this.#tips.get(ref);
		if (!commit) return;
		const time = new Date().toISOString().replace(/\D/g, '');
		const kept = `refs/${to}/${key.branch}/${key.column}/${key.id}/${time}`;
		await this.#refs.move(`create ${kept} ${commit}\ndelete ${ref} ${commit}\n`);
		this.#tips.delete(ref);
		this.#changed();
	}

	/** After the start: a crash may have put a draft on main and left it among the drafts. */
	async retirePublished(): Promise<void> {
		for (const key of this.keys()) {
			const draft = await this.find(key);
			const { files } = await filesAt(this.#objects, this.#main.head, this.#root, key);
			if (draft && files.size > 0 && isEqual(draft.files, files)) await this.retire(key, 'published');
		}
	}

	async #begin(key: EntryKey, expected: string | undefined): Promise<{ before: Map<string, string>; began: string }> {
		const began = this.#main.head;
		const { files } = await filesAt(this.#objects, began, this.#root, key);
		await this.#refuseStale(key, files.get(TEXT), expected);
		return { before: files, began };
	}

	async #goOn(
		key: EntryKey,
		draft: DraftState,
		expected: string | undefined,
	): Promise<{ before: Map<string, string>; began: string }> {
		const head = this.#main.head;
		const base = await filesAt(this.#objects, draft.began, this.#root, key);
		const now = await filesAt(this.#objects, head, this.#root, key);
		const version = now.files.get(TEXT);
		// Somebody was shown what main has become, and writes on top of that.
		if (expected !== undefined && expected === version && version !== base.files.get(TEXT))
			return { before: threeWay(base.files, now.files, draft.files).files, began: head };
		await this.#refuseStale(key, draft.files.get(TEXT), expected);
		return { before: draft.files, began: draft.began };
	}

	async #refuseStale(key: EntryKey, version: string | undefined, expected: string | undefined): Promise<void> {
		if (version === expected) return;
		throw new StaleEditError(key, version && (await textOf(this.#objects, version)), version);
	}

	async #stateAt(key: EntryKey, commit: string): Promise<DraftState> {
		const [object, { files }] = await Promise.all([
			this.#objects.read(commit),
			filesAt(this.#objects, commit, '', key),
		]);
		const text = object?.bytes.toString('utf8') ?? '';
		const [, name = '', login = '', seconds = '0'] =
			/^author (.*) <([^>]*?)(?:@desk\.invalid)?> (\d+)/m.exec(text) ?? [];
		const began = text.match(/^Base: ([0-9a-f]+)$/m)?.[1] ?? '';
		return { commit, began, by: { name, login }, savedAt: new Date(Number(seconds) * 1000).toISOString(), files };
	}

	async #told(key: EntryKey, { commit, began, by, savedAt, files }: DraftState): Promise<Draft | undefined> {
		const [entry, base] = await Promise.all([
			storedEntry(this.#objects, key, files),
			filesAt(this.#objects, began, this.#root, key),
		]);
		return entry && { ...entry, commit, base: base.files.get(TEXT), by, savedAt };
	}
}

/** What a commit must change so that a folder has other files; bytes that git does not have yet are in `given`. */
export function fileChanges(
	before: ReadonlyMap<string, string>,
	after: ReadonlyMap<string, string>,
	given: Change[] = [],
): FileChange[] {
	const bytes = new Map(given.map(({ path, content }) => [path, content]));
	const gone = [...before.keys()].filter((path) => !after.has(path));
	const come = [...after].filter(([path, id]) => before.get(path) !== id);
	return [
		...gone.map((path) => ({ path, isGone: true as const })),
		...come.map(([path, id]) => {
			const content = bytes.get(path);
			return content ? { path, content } : { path, id };
		}),
	];
}

const isEqual = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
	a.size === b.size && [...a].every(([path, id]) => b.get(path) === id);

function refuseTwins(before: string[], added: string[]): void {
	const known = new Set(before.map((path) => path.normalize('NFC').toLowerCase()));
	const twin = added.find((path) => known.has(path.toLowerCase()));
	if (twin) throw new RefusedContentError(`已经有一个叫「${twin}」的文件了，只有大小写不同；请换一个文件名。`);
}
