import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFiles } from '../../../scripts/build/digest-files.ts';
import { isFilmName } from '../../../src/media/attachment.ts';
import { linkInto } from '../../../src/media/whole-file.ts';
import { pathIn } from '../../../src/network/path-in.ts';

/** Takes the films that belong to a folder of content into a desk that is tried out on it; what the desk has stays. */
export async function takeOverFilms(from: string, to: string): Promise<void> {
	for (const file of listFiles(from).filter(isFilmName)) {
		const place = join(to, pathIn(from, file));
		if (existsSync(place)) continue;
		await mkdir(dirname(place), { recursive: true, mode: 0o700 });
		await linkInto(file, place);
	}
}
