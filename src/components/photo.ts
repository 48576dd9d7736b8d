import type { Illustration } from '../compose/branch.ts';
import { href } from '../network/addresses.ts';

interface PhotoOptions {
	/** The first picture of a page is fetched at once, all others when they are near. */
	first?: boolean;
}

/** Attributes of an `<img>` that lets the browser take the size it needs. */
export function photo({ picture, alt }: Illustration, sizes: string, { first = false }: PhotoOptions = {}) {
	return {
		src: href(`media/${picture.jpeg.file}`),
		srcset: picture.variants.map(({ file, width }) => `${href(`media/${file}`)} ${width}w`).join(', '),
		sizes,
		width: picture.width,
		height: picture.height,
		alt,
		...(first ? { fetchpriority: 'high' as const } : { loading: 'lazy' as const, decoding: 'async' as const }),
	};
}
