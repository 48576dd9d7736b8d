import type { Git } from './git.ts';
import { parseTree, type TreeItem } from './tree.ts';

/** What git keeps under one name. */
export interface GitObject {
	id: string;
	type: string;
	bytes: Buffer;
}

interface Answer extends GitObject {
	size: number;
}

interface Question {
	hasBytes: boolean;
	resolve(found: Answer | undefined): void;
	reject(error: Error): void;
}

/** Reads from git through one process that goes on running; started when it is needed, and again when it has died. */
export class Objects {
	readonly #git: Git;
	#child: ReturnType<Git['start']> | undefined;
	#asked: Question[] = [];
	#chunks: Buffer[] = [];
	#length = 0;
	#isClosed = false;
	/** The answer whose bytes are still arriving. */
	#open: { id: string; type: string; size: number } | undefined;

	constructor(git: Git) {
		this.#git = git;
	}

	/** What a name such as `<commit>:<path>` stands for; undefined when nothing is there. */
	async read(name: string): Promise<GitObject | undefined> {
		return this.#ask('contents', name, true);
	}

	/** The same without its bytes. */
	async size(name: string): Promise<number | undefined> {
		return (await this.#ask('info', name, false))?.size;
	}

	/** What stands in a folder: a tree's id, or `<commit>:<path>`; nothing when it is no folder. */
	async tree(name: string): Promise<TreeItem[]> {
		const found = await this.read(name);
		return found?.type === 'tree' ? parseTree(found.bytes, found.id.length / 2) : [];
	}

	close(): void {
		this.#isClosed = true;
		this.#child?.stdin.end();
	}

	#ask(command: 'contents' | 'info', name: string, hasBytes: boolean): Promise<Answer | undefined> {
		return new Promise((resolve, reject) => {
			if (/[\n\0]/.test(name)) return resolve(undefined);
			if (this.#isClosed) return reject(new Error('the repository is closed'));
			this.#child ??= this.#start();
			this.#asked.push({ hasBytes, resolve, reject });
			this.#child.stdin.write(`${command} ${name}\n`);
		});
	}

	#start(): ReturnType<Git['start']> {
		const child = this.#git.start(['cat-file', '--batch-command']);
		child.stdout.on('data', (chunk: Buffer) => {
			this.#chunks.push(chunk);
			this.#length += chunk.length;
			this.#answer();
		});
		child.stderr.resume();
		child.stdin.on('error', () => undefined);
		const end = () => {
			if (this.#child !== child) return;
			this.#child = undefined;
			this.#chunks = [];
			this.#length = 0;
			this.#open = undefined;
			for (const { reject } of this.#asked.splice(0)) reject(new Error('git stopped reading'));
		};
		child.on('error', end);
		child.on('close', end);
		return child;
	}

	#answer(): void {
		for (;;) {
			if (!this.#open) {
				const line = this.#takeLine();
				if (line === undefined) return;
				const [, id, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(line) ?? [];
				if (!id) this.#asked.shift()?.resolve(undefined);
				else if (this.#asked[0]?.hasBytes) this.#open = { id, type: type!, size: Number(size) };
				else this.#asked.shift()?.resolve({ id, type: type!, size: Number(size), bytes: Buffer.alloc(0) });
			} else {
				// The bytes end with a line feed of their own.
				if (this.#length <= this.#open.size) return;
				const all = this.#join();
				const bytes = Buffer.from(all.subarray(0, this.#open.size));
				this.#keep(all.subarray(this.#open.size + 1));
				const open = this.#open;
				this.#open = undefined;
				this.#asked.shift()?.resolve({ ...open, bytes });
			}
		}
	}

	#takeLine(): string | undefined {
		if (!this.#chunks.some((chunk) => chunk.includes(10))) return undefined;
		const all = this.#join();
		const end = all.indexOf(10);
		const line = all.toString('utf8', 0, end);
		this.#keep(all.subarray(end + 1));
		return line;
	}

	#join(): Buffer {
		const all = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
		this.#chunks = [all];
		return all;
	}

	#keep(rest: Buffer): void {
		this.#chunks = rest.length > 0 ? [rest] : [];
		this.#length = rest.length;
	}
}
