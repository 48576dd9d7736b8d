import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../../src/media/whole-file.ts';
import type { DeskFolders } from '../folders.ts';
import { withSharp } from './sharp.ts';

const WIDTH = 160;

/**
 * A small copy of a picture, made once and kept by the version of its bytes; undefined where there is no picture.
 * @param version the id git has for the bytes: 40 or 64 hexadecimal digits.
 */
export async function thumbnailOf(
	{ folders }: { folders: DeskFolders },
	version: string,
	read: () => Promise<Uint8Array | undefined>,
): Promise<Buffer | undefined> {
	const kept = keptAt(folders, version);
	const known = await readFile(kept).catch(() => undefined);
	if (known) return known;
	const bytes = await read();
	const made = bytes && (await small(bytes));
	if (made) await writeWhole(kept, made);
	return made;
}

/** Whether these bytes are the small copy that was made of a file: Decap may take what it was shown for the file itself. */
export async function isThumbnail(
	{ folders }: { folders: DeskFolders },
	version: string,
	bytes: Buffer,
): Promise<boolean> {
	const known = await readFile(keptAt(folders, version)).catch(() => undefined);
	return known?.equals(bytes) ?? false;
}

function keptAt({ home }: DeskFolders, version: string): string {
	if (!/^[0-9a-f]{40,64}$/.test(version)) throw new Error(`no version of a file: ${version}`);
	return join(home, 'thumbnails', version.slice(0, 2), `${version}.webp`);
}

/** What cannot be decoded has no small copy; the rules say so of the entry. */
const small = (bytes: Uint8Array): Promise<Buffer | undefined> =>
	withSharp((sharp) =>
		sharp(bytes, { limitInputPixels: false })
			.autoOrient()
			.resize({ width: WIDTH, height: WIDTH, fit: 'inside', withoutEnlargement: true })
			.webp({ quality: 70 })
			.toBuffer(),
	).catch(() => undefined);
