/** Whether a file is called as pictures are. What it is, its content says. */
export const isPictureName = (name: string): boolean =>
	/\.(?:jpe?g|png|webp|gif|avif|heic|heif|tiff?|bmp|svg)$/i.test(name);
