import { mkdtempSync } from 'node:fs';
import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
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

type Read = (path: string) => Promise<Uint8Array | undefined>;

/** Entries that are being written at the same time keep their doubles, so that pictures are copied once. */
const MOST_DOUBLES = 12;

/** Doubles of drafts in a temporary folder; everything outside the entry is a link to the content. */
export function openDoubles(content: string): {
	of(key: EntryKey, text: string, files: string[], read: Read, versions?: ReadonlyMap<string, string>): Promise<Double>;
} {
	let home: string | undefined;
	const written = new Map<string, Map<string, string>>();

	async function opened(root: string, branch: string): Promise<void> {
		await mkdir(join(root, 'branches', branch), { recursive: true });
		const others = (await readdir(join(content, 'branches'))).filter(
			(slug) => slug !== branch && !slug.startsWith('.'),
		);
		const linked = others.map((slug) => symlink(join(content, 'branches', slug), join(root, 'branches', slug)));
		await Promise.all([...linked, symlink(join(content, 'shared'), join(root, 'shared'))]);
	}

	async function close(root: string): Promise<void> {
		written.delete(root);
		await rm(root, { recursive: true, force: true });
	}

	return {
		async of({ branch, column, id }, text, files, read, versions) {
			home ??= mkdtempSync(join(tmpdir(), 'desk-rules-'));
			const root = join(home, `${branch}.${column}.${id}`);
			const known = written.get(root) ?? new Map<string, string>();
			if (!written.has(root)) await opened(root, branch);
			// The one asked for last is the last to go.
			written.delete(root);
			written.set(root, known);
			if (written.size > MOST_DOUBLES) await close(written.keys().next().value!);
			const folder = join(root, 'branches', branch, column, id);
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
		},
	};
}
