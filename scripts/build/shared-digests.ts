import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CommittedFolders } from './committed-folders.ts';

/** What identifies the folder of each column of `shared/`. */
export const sharedDigests = (content: string, { digestOf }: CommittedFolders): Map<string, string> =>
	new Map(foldersOf(join(content, 'shared')).map((column) => [column, digestOf(`shared/${column}`)]));

function foldersOf(folder: string): string[] {
	try {
		return readdirSync(folder, { withFileTypes: true })
			.filter((item) => item.isDirectory() && !item.name.startsWith('.'))
			.map(({ name }) => name)
			.sort();
	} catch {
		return [];
	}
}
