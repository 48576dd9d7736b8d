import { createReadStream } from 'node:fs';
import { lstat, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { blobHash } from './blob-id.ts';
import { differences } from './differences.ts';
import type { Lfs } from './lfs.ts';
import type { Objects } from './objects.ts';

/**
 * Main, checked out. Files are written here and not by git, so that nothing in a commit can lead out of the folder,
 * and each is replaced in one step for whoever reads it.
 */
export class WorkTree {
	readonly #objects: Objects;
	readonly #lfs: Lfs;
	readonly #folder: string;
	readonly #state: string;
	readonly #root: string;
	#at: string | undefined;
	/** Files whose bytes could not be fetched yet: what stands there is a pointer. */
	readonly #wanting = new Map<string, string>();

	/** `root`: the only part that is checked out, ending with a slash; empty for all. `state` remembers what is. */
	constructor(objects: Objects, lfs: Lfs, folder: string, state: string, root: string) {
		this.#objects = objects;
		this.#lfs = lfs;
		this.#folder = folder;
		this.#state = state;
		this.#root = root;
	}

	/** After the start: whatever a crash has left becomes main again. */
	async open(commit: string): Promise<void> {
		await mkdir(join(this.#folder, this.#root), { recursive: true });
		const known = await readFile(this.#state, 'utf8').catch(() => '');
		const [word, at, boot] = known.trim().split(' ');
		// After a loss of power files may be empty that were written before it.
		if (word === 'at' && at && boot === (await bootId())) this.#at = at;
		await this.follow(commit);
	}

	/** Makes the folder what a commit has; returns the paths that changed. */
	async follow(commit: string): Promise<void> {
		if (this.#at === commit) return;
		const before = this.#at;
		this.#at = undefined;
		const files = await differences(this.#objects, before && (await this.#tree(before)), await this.#tree(commit));
		await writeFile(this.#state, `between ${commit}\n`);
		if (before === undefined) await this.#clearBut(new Map(files.map(({ path, after }) => [path, after!])));
		await this.#remove(files.filter(({ after }) => after === undefined).map(({ path }) => path));
		const wanted = files.flatMap(({ path, after }) => (after ? [{ path, id: after }] : []));
		for (const path of files.map((one) => one.path)) this.#wanting.delete(path);
		wanted.push(...[...this.#wanting].map(([path, id]) => ({ path, id })));
		for (let start = 0; start < wanted.length; start += 64)
			await Promise.all(wanted.slice(start, start + 64).map(({ path, id }) => this.#write(path, id)));
		await writeFile(this.#state, `at ${commit} ${await bootId()}\n`);
		this.#at = commit;
	}

	async #tree(commit: string): Promise<string | undefined> {
		const found = await this.#objects.read(`${commit}:${this.#root.slice(0, -1)}`);
		return found?.type === 'tree' ? found.id : undefined;
	}

	async #write(path: string, id: string): Promise<void> {
		if (!isSafe(path)) return;
		const file = join(this.#folder, this.#root, path);
		if (!this.#wanting.has(path) && (await idOnDisk(file, id.length)) === id) return;
		const found = await this.#objects.read(id);
		if (found?.type !== 'blob') throw new Error(`git has lost ${id}`);
		const bytes = await this.#lfs.bytesOf(found.bytes);
		if (bytes) this.#wanting.delete(path);
		else this.#wanting.set(path, id);
		await mkdir(dirname(file), { recursive: true });
		const temporary = join(
			dirname(file),
			`.desk-${process.pid}-${id.slice(0, 12)}-${Math.random().toString(36).slice(2)}`,
		);
		await writeFile(temporary, bytes ?? found.bytes);
		await rename(temporary, file);
	}

	async #remove(paths: string[]): Promise<void> {
		const content = join(this.#folder, this.#root);
		for (const path of paths) {
			if (!isSafe(path)) continue;
			await rm(join(content, path), { force: true });
			for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
				const isGone = await rmdir(join(content, folder)).then(
					() => true,
					() => false,
				);
				if (!isGone) break;
			}
		}
	}

	/** Takes away what no commit has put here. */
	async #clearBut(wanted: Map<string, string>, folder = ''): Promise<void> {
		const folders = new Set([...wanted.keys()].flatMap((path) => foldersAbove(path)));
		const content = join(this.#folder, this.#root);
		const clear = async (below: string): Promise<void> => {
			for (const item of await readdir(join(content, below), { withFileTypes: true })) {
				const path = below + item.name;
				if (item.isDirectory() && folders.has(path)) await clear(`${path}/`);
				else if (!item.isFile() || !wanted.has(path)) await rm(join(content, path), { recursive: true, force: true });
			}
		};
		await clear(folder);
	}
}

// Names that lead elsewhere, that git or a system treats as its own, or that nobody here reads.
const UNSAFE = /^\.|^git~\d|^$|[\\\0]|[. ]$/i;

/** Whether a path of a commit may be written to disk. */
const isSafe = (path: string): boolean => path.split('/').every((part) => !UNSAFE.test(part) && part.length < 250);

const foldersAbove = (path: string): string[] => {
	const parts = path.split('/').slice(0, -1);
	return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
};

/** The id git has for the bytes of a file; undefined where there is no file. */
async function idOnDisk(file: string, idLength: number): Promise<string | undefined> {
	const stats = await lstat(file).catch(() => undefined);
	if (!stats) return undefined;
	if (!stats.isFile()) {
		await rm(file, { recursive: true, force: true });
		return undefined;
	}
	const hash = blobHash(stats.size, idLength);
	for await (const chunk of createReadStream(file)) hash.update(chunk);
	return hash.digest('hex');
}

const bootId = (): Promise<string> =>
	readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
		(text) => text.trim(),
		() => 'unknown',
	);
