import { rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readFolder } from '../../../src/network/read-folder.ts';
import type { EntryKey } from '../repository/repository.ts';

const MONTH = 30 * 24 * 3_600_000;

/** Removes films that have waited for a month and belong to no draft: it was thrown away, or went out without them. */
export async function removeForgotten(
	waiting: string,
	isBeingWritten: (key: EntryKey) => Promise<boolean>,
): Promise<void> {
	for (const key of entriesIn(join(waiting, 'branches'))) {
		const folder = join(waiting, 'branches', key.branch, key.column, key.id);
		if (await isBeingWritten(key)) continue;
		for (const name of namesIn(folder)) {
			const file = join(folder, name);
			const found = await stat(file).catch(() => undefined);
			if (found && Date.now() - found.mtimeMs > MONTH) await rm(file, { force: true });
		}
		await removeEmpty(folder);
	}
}

function entriesIn(folder: string): EntryKey[] {
	return namesIn(folder).flatMap((branch) =>
		namesIn(join(folder, branch)).flatMap((column) =>
			namesIn(join(folder, branch, column)).map((id) => ({ branch, column, id })),
		),
	);
}

const namesIn = (folder: string): string[] => (readFolder(folder) ?? []).map(({ name }) => name);

/** An entry's folder, its column's and its branch's, as far as nothing is left in them. */
async function removeEmpty(folder: string): Promise<void> {
	for (const one of [folder, dirname(folder), dirname(dirname(folder))])
		if (
			!(await rmdir(one).then(
				() => true,
				() => false,
			))
		)
			return;
}
