import type { MediaStore } from '../media/media-store.ts';
import type { Illustration } from './branch.ts';

/** A media store that remembers which of its files a branch refers to, so that its release holds those and no others. */
export function recordUse(store: MediaStore): { media: MediaStore; used: ReadonlySet<string> } {
	const used = new Set<string>();
	const media: MediaStore = {
		...store,
		async picture(file) {
			const picture = await store.picture(file);
			if (!('refused' in picture)) for (const path of filesOf({ picture, alt: '' })) used.add(path);
			return picture;
		},
		async file(file) {
			const attachment = await store.file(file);
			if (!('refused' in attachment)) used.add(attachment.path);
			return attachment;
		},
		async film(file) {
			const film = await store.film(file);
			if (!('refused' in film)) used.add(film.path);
			return film;
		},
	};
	return { media, used };
}

/** The files of a picture, by their path in the media store. */
export function filesOf({ picture }: Illustration): string[] {
	return [...picture.variants, picture.jpeg].map(({ file }) => `media/${file}`);
}
