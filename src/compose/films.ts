import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isFilmName } from '../media/attachment.ts';
import { fileBeside } from './file-beside.ts';

/**
 * Finds a film or recording that is kept outside git, as if it stood beside its entry.
 * @param folder the entry's, from the content folder: `branches/ting-tao/news/2026-03-14-kaifang-ri`.
 * @param name as the text names it.
 */
export type Films = (folder: string, name: string) => string | undefined;

/** The films of a media folder, which mirrors the content folder; links and hidden files in it count as nothing. */
export function openFilms(root: string): Films {
	return (folder, name) => {
		if (!isFilmName(name)) return undefined;
		const home = join(root, folder);
		const file = fileBeside(home, name);
		if (typeof file !== 'string') return undefined;
		return realpathSync(home) === join(realpathSync(root), folder) ? file : undefined;
	};
}
