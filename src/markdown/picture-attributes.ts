import type { Picture } from '../media/picture.ts';
import { href } from '../network/addresses.ts';

/** The sizes of a picture in a body that a browser may choose from. */
export const pictureAttributes = ({ jpeg, variants, width, height }: Picture) => ({
	src: href(`media/${jpeg.file}`),
	srcset: variants.map(({ file, width }) => `${href(`media/${file}`)} ${width}w`).join(', '),
	sizes: '(min-width: 48rem) 42rem, 100vw',
	width,
	height,
});
