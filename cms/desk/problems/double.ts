import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InTurn } from '../repository/in-turn.ts';
import type { EntryKey } from '../repository/repository.ts';

/** A place on disk where one draft stands as it would on main, for rules that look at files. */
export interface Double {
	/** Stands for the content folder. */
	root: string;
	/** The entry's own folder in it. */
	folder: string;
	/** Files that are not there: they are named, but not stored yet. */
	awaited: string[];
}

/** What somebody is writing. */
export interface Written {
	key: EntryKey;
	text: string;
	/** What stands beside the text, and how its bytes are found. */
	files: string[];
	read(path: string): Promise<Uint8Array | undefined>;
	versions?: ReadonlyMap<string, string> | undefined;
}

/** Lends the double of a draft to some work. Whoever asks for the same draft meanwhile waits; others do not. */
export type Doubles = <T>(written: Written, work: (double: Double) => Promise<T>) => Promise<T>;

interface Kept {
	root: string;
	/** Versions of the files that are there. */
	known: Map<string, string>;
	isLent: boolean;
}

/** Doubles that nobody uses just now are kept, so that pictures are copied once. */
const MOST_DOUBLES = 12;

/** Doubles of drafts in a scratch folder; everything outside the entry is a link to the content. */
export function openDoubles(content: string, scratch: string): Doubles {
	const turns = new InTurn();
	const kept = new Map<string, Kept>();

	/** A folder of another name each time: the one before may still be being taken away. */
	async function open(branch: string): Promise<Kept> {
		await mkdir(scratch, { recursive: true });
		const root = await mkdtemp(join(scratch, 'draft-'));
		await mkdir(join(root, 'branches', branch), { recursive: true });
		const others = (await readdir(join(content, 'branches'))).filter(
			(slug) => slug !== branch && !slug.startsWith('.'),
		);
		const linked = others.map((slug) => symlink(join(content, 'branches', slug), join(root, 'branches', slug)));
		await Promise.all([...linked, symlink(join(content, 'shared'), join(root, 'shared'))]);
		return { root, known: new Map(), isLent: true };
	}

	async function closeOldest(): Promise<void> {
		for (const [name, { root, isLent }] of kept) {
			if (kept.size <= MOST_DOUBLES) return;
			if (isLent) continue;
			kept.delete(name);
			await rm(root, { recursive: true, force: true });
		}
	}

	return (written, work) => {
		const { branch, column, id } = written.key;
		const name = `${branch}/${column}/${id}`;
		return turns.run(name, async () => {
			const mine = kept.get(name) ?? (await open(branch));
			mine.isLent = true;
			// The one asked for last is the last to go.
			kept.delete(name);
			kept.set(name, mine);
			try {
				return await work(await write(mine, join(mine.root, 'branches', name), written));
			} finally {
				mine.isLent = false;
				await closeOldest();
			}
		});
	};
}

/** Puts on disk what is not there yet, and takes away what is there no more. */
async function write({ root, known }: Kept, folder: string, { text, files, read, versions }: Written): Promise<Double> {
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'index.md'), text);
	for (const gone of [...known.keys()].filter((path) => !files.includes(path))) {
		await rm(join(folder, gone), { force: true });
		known.delete(gone);
	}
	const awaited: string[] = [];
	for (const path of files) {
		const version = versions?.get(path);
		if (version !== undefined && known.get(path) === version) continue;
		const bytes = await read(path);
		if (!bytes) {
			awaited.push(basename(path));
			continue;
		}
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), bytes);
		known.set(path, version ?? '');
	}
	return { root, folder, awaited };
}
