import { existsSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isFilmName } from '../../src/media/attachment.ts';
import type { CommittedFolders } from './committed-folders.ts';
import { digestOfAll, listFiles } from './digest-files.ts';

/**
 * What git says of folders, with the films that stand for files in them. They are told apart by name, size and time of
 * writing: reading them would take longer than the build, and a copy that keeps times (`rsync -a`, a backup brought
 * back, the folder on another machine) says the same. Without a media folder this costs one look at the disk.
 */
export function withFilms(folders: CommittedFolders, films: string): CommittedFolders {
	if (!existsSync(films)) return folders;
	return {
		...folders,
		digestOf(folder) {
			const own = folders.digestOf(folder);
			const found = filmsIn(join(films, folder));
			return found.length === 0 ? own : `${own} films ${digestOfAll(found)}`;
		},
	};
}

const filmsIn = (folder: string): unknown[] =>
	listFiles(folder)
		.filter(isFilmName)
		.flatMap((file) => {
			const found = statSync(file, { throwIfNoEntry: false });
			return found ? [[relative(folder, file), found.size, Math.trunc(found.mtimeMs)]] : [];
		});
