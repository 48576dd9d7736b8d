import type { MediaStore } from '../media/media-store.ts';
import type { RefusedPicture } from '../media/picture.ts';
import type { Illustration } from './branch.ts';
import { fileBeside } from './file-beside.ts';

/** A picture named in front matter or settings, made ready to be shown. */
export async function illustrate(
	{ picture: name, alt }: { picture: string; alt: string },
	folder: string,
	media: MediaStore,
): Promise<Illustration | RefusedPicture> {
	const file = fileBeside(folder, name);
	if (typeof file !== 'string') return file;
	const picture = await media.picture(file);
	return 'refused' in picture ? picture : { picture, alt };
}
