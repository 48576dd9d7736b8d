import { open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Git, GitError } from './git.ts';
import type { Author } from './repository.ts';

/** What a commit does with one path: new bytes, those of a file on disk, bytes git has already, or nothing that stays there. */
export type FileChange = { path: string } & (
	| { content: Uint8Array }
	| { file: string }
	| { id: string }
	| { isGone: true }
);

/** A commit to make. */
export interface CommitOrder {
	/** The ref that moves to it. */
	ref: string;
	/** What the ref must be at; without it the ref is new. */
	from: string | undefined;
	/** A second parent. */
	merged?: string;
	author: Author;
	message: string;
	changes: FileChange[];
}

interface Waiting {
	order: CommitOrder;
	resolve(commit: string): void;
	reject(error: unknown): void;
}

/**
 * Writes commits so that they are on disk when a promise resolves. Whoever asks while others are being written is
 * written together with all who asked meanwhile: one process of git, one file, one wait for the disk.
 */
export class Commits {
	readonly #git: Git;
	readonly #folder: string;
	#waiting: Waiting[] = [];
	#isWriting = false;
	readonly #afterEach: () => void;

	/** `afterEach` is told of every file that git has got. */
	constructor(git: Git, folder: string, afterEach: () => void) {
		this.#git = git;
		this.#folder = folder;
		this.#afterEach = afterEach;
	}

	write(order: CommitOrder): Promise<string> {
		return new Promise((resolve, reject) => {
			this.#waiting.push({ order, resolve, reject });
			if (!this.#isWriting) void this.#writeAll();
		});
	}

	async #writeAll(): Promise<void> {
		this.#isWriting = true;
		while (this.#waiting.length > 0) {
			const together = this.#waiting;
			this.#waiting = [];
			await this.#writeTogether(together);
		}
		this.#isWriting = false;
	}

	async #writeTogether(together: Waiting[]): Promise<void> {
		const { commits, error } = await this.#import(together.map(({ order }) => order));
		this.#afterEach();
		if (!error) {
			for (const [index, { resolve }] of together.entries()) resolve(commits[index]!);
			return;
		}
		// One that cannot be written must not take the others along; some may have been written all the same.
		for (const [index, one] of together.entries()) {
			const written = commits[index];
			if (written && (await this.#commitAt(one.order.ref)) === written) one.resolve(written);
			else if (together.length === 1) one.reject(error);
			else await this.#writeTogether([one]);
		}
	}

	async #import(orders: CommitOrder[]): Promise<{ commits: string[]; error?: unknown }> {
		const command = ['fast-import', '--quiet', '--done', '--date-format=raw'];
		const child = this.#git.start(['-c', 'fastimport.unpackLimit=1', ...command]);
		let said = '';
		let complaint = '';
		child.stdout.on('data', (chunk) => {
			said += chunk;
		});
		child.stderr.on('data', (chunk) => {
			complaint += chunk;
		});
		const ended = new Promise<number | null>((resolve) => {
			child.on('error', () => resolve(null));
			child.on('close', resolve);
		});
		const fed = pipeline(Readable.from(streamOf(orders)), child.stdin).then(
			() => undefined,
			(error: unknown) => {
				// A stream without its end is refused by git as a whole.
				child.stdin.destroy();
				return error;
			},
		);
		const exit = await ended;
		const commits = said.split('\n').filter(Boolean);
		const failed = await fed;
		if (exit !== 0) return { commits, error: new GitError('fast-import', exit, complaint || String(failed)) };
		try {
			await flushFolders(
				this.#folder,
				orders.map(({ ref }) => ref),
			);
			return { commits };
		} catch (error) {
			return { commits, error };
		}
	}

	async #commitAt(ref: string): Promise<string | undefined> {
		return (await this.#git.run(['rev-parse', '--verify', '--quiet', ref]).catch(() => '')).trim() || undefined;
	}
}

/** git flushes files, but not the folders that lead to them. */
async function flushFolders(folder: string, refs: string[]): Promise<void> {
	const folders = new Set(['objects/pack', ...refs.map((ref) => dirname(ref))]);
	await Promise.all([...folders].map((one) => flushFolder(join(folder, one))));
}

async function flushFolder(folder: string): Promise<void> {
	// Windows flushes no folders.
	if (process.platform === 'win32') return;
	try {
		await using handle = await open(folder, 'r');
		await handle.sync();
	} catch (error) {
		// The refs in it have been packed into one file meanwhile.
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
}

async function* streamOf(orders: CommitOrder[]): AsyncGenerator<Buffer> {
	for (const [index, order] of orders.entries()) yield* written(order, index + 1);
	yield Buffer.from('done\n');
}

async function* written(
	{ ref, from, merged, author, message, changes }: CommitOrder,
	mark: number,
): AsyncGenerator<Buffer> {
	const now = `${Math.floor(Date.now() / 1000)} +0800`;
	const text = Buffer.from(message);
	yield Buffer.from(
		`commit ${ref}\nmark :${mark}\nauthor ${person(author)} ${now}\ncommitter deskbot <deskbot@desk.invalid> ${now}\n` +
			`data ${text.length}\n${message}\n${from ? `from ${from}\n` : ''}${merged ? `merge ${merged}\n` : ''}`,
	);
	// What goes makes room for what comes: a file where a folder was.
	for (const change of changes) if ('isGone' in change) yield Buffer.from(`D ${quoted(change.path)}\n`);
	for (const change of changes) {
		if ('isGone' in change) continue;
		if ('id' in change) {
			yield Buffer.from(`M 100644 ${change.id} ${quoted(change.path)}\n`);
			continue;
		}
		const content = 'file' in change ? await readFile(change.file) : change.content;
		yield Buffer.from(`M 100644 inline ${quoted(change.path)}\ndata ${content.length}\n`);
		if (content.length > 0) yield Buffer.from(content.buffer, content.byteOffset, content.byteLength);
		yield Buffer.from('\n');
	}
	yield Buffer.from(`\nget-mark :${mark}\n`);
}

const person = ({ name, login }: Author): string => {
	const clean = (text: string) => text.replace(/[<>\p{Cc}\p{Cf}]/gu, '').trim();
	return `${clean(name) || clean(login)} <${clean(login).replaceAll(/[\s@]/g, '')}@desk.invalid>`;
};

const quoted = (path: string): string => `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
