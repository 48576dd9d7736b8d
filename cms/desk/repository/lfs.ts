import { mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git } from './git.ts';
import { type Pointer, pointerIn } from './lfs-pointer.ts';
import type { Objects } from './objects.ts';

const FILTER = ['-c', 'filter.lfs.clean=git-lfs clean -- %f', '-c', 'filter.lfs.required=true'];

/** Git LFS, where the network's `.gitattributes` asks for it: git keeps pointers, the bytes stand beside it and go to the upstream first. */
export class Lfs {
	readonly #git: Git;
	readonly #objects: Objects;
	readonly #folder: string;
	readonly #root: string;
	readonly #address: string | undefined;
	readonly #log: (line: string) => void;
	#isInstalled = false;
	#isAsked = false;
	#attributes: string | undefined;

	constructor(
		parts: { git: Git; objects: Objects; root: string },
		options: { folder: string; address: string | undefined; log(line: string): void },
	) {
		this.#git = parts.git;
		this.#objects = parts.objects;
		this.#root = parts.root;
		this.#folder = options.folder;
		this.#address = options.address;
		this.#log = options.log;
	}

	/** Reads what a commit of main asks for. */
	async follow(commit: string): Promise<void> {
		const files = await Promise.all(
			[...new Set(['', this.#root])].map(async (folder) => {
				const found = await this.#objects.read(`${commit}:${folder}.gitattributes`);
				return found?.type === 'blob' ? filterLines(found.bytes.toString('utf8'), folder) : [];
			}),
		);
		const attributes = files.flat().join('');
		if (attributes === this.#attributes) return;
		this.#attributes = attributes;
		this.#isAsked = attributes.includes('filter=lfs');
		await mkdir(join(this.#folder, 'info'), { recursive: true });
		await writeFile(join(this.#folder, 'info', 'attributes'), attributes);
		if (!this.#isAsked) return;
		this.#isInstalled = await this.#git.run(['lfs', 'version']).then(
			() => true,
			() => false,
		);
		if (!this.#isInstalled)
			this.#log('内容仓库要用 Git LFS 存图片，这台机器上没有 git-lfs：请安装它；装好以前，新图片直接存进仓库。');
	}

	/** Stores the bytes of a file the way its path asks for; the id git knows them by. None where nothing special is asked. */
	async store(path: string, content: Uint8Array): Promise<string | undefined> {
		if (!this.#isAsked || !this.#isInstalled || /\.(?:md|yml)$/.test(path)) return undefined;
		const id = (
			await this.#git.run([...FILTER, 'hash-object', '-w', '--stdin', `--path=${path}`], { input: content })
		).trim();
		const stored = await this.#objects.read(id);
		const pointer = stored && pointerIn(stored.bytes);
		if (pointer) await this.#keep(pointer);
		return id;
	}

	/** The bytes a pointer stands for; undefined where they cannot be had now. Bytes that are no pointer are returned as they are. */
	async bytesOf(bytes: Buffer): Promise<Buffer | undefined> {
		const pointer = pointerIn(bytes);
		if (!pointer) return bytes;
		const here = () => readFile(this.#fileOf(pointer)).catch(() => undefined);
		const found = await here();
		if (found?.length === pointer.size) return found;
		if (!this.#address) return undefined;
		await this.#git
			.run([...this.#remote(), 'lfs', 'smudge'], { input: bytes, timeout: 300_000 })
			.catch(() => undefined);
		return here();
	}

	/** Sends to the upstream what it has not got yet. */
	async push(signal: AbortSignal): Promise<void> {
		const waiting = await readdir(join(this.#folder, WAITING)).catch(() => []);
		for (let start = 0; start < waiting.length; start += 100) {
			const portion = waiting.slice(start, start + 100);
			await this.#git.run([...this.#remote(), 'lfs', 'push', '--object-id', 'origin', ...portion], {
				timeout: 600_000,
				signal,
			});
			for (const oid of portion) await rm(join(this.#folder, WAITING, oid), { force: true });
		}
	}

	/** Makes sure the bytes survive a loss of power, and remembers that they have to be sent. */
	async #keep(pointer: Pointer): Promise<void> {
		{
			await using file = await open(this.#fileOf(pointer), 'r');
			await file.sync();
		}
		if (!this.#address) return;
		await mkdir(join(this.#folder, WAITING), { recursive: true });
		await writeFile(join(this.#folder, WAITING, pointer.oid), '', { flush: true });
	}

	#fileOf({ oid }: Pointer): string {
		return join(this.#folder, 'lfs', 'objects', oid.slice(0, 2), oid.slice(2, 4), oid);
	}

	#remote(): string[] {
		return ['-c', `remote.origin.url=${this.#address}`];
	}
}

const WAITING = 'lfs-waiting';

/** What lines of `.gitattributes` say about filters and nothing else: others could start programs or change bytes. */
function filterLines(text: string, folder: string): string[] {
	return text.split('\n').flatMap((line) => {
		const [pattern = '', ...attributes] = line.trim().split(/\s+/);
		if (!pattern || /^[#[]/.test(pattern) || !attributes.some((one) => /^[-!]?filter(?:=|$)/.test(one))) return [];
		const place = pattern.includes('/') ? folder + pattern.replace(/^\//, '') : pattern;
		return [`${place} ${attributes.includes('filter=lfs') ? 'filter=lfs' : '-filter'}\n`];
	});
}
