import type { Sharp } from 'sharp';

type Make = typeof import('sharp').default;

let loaded: Promise<Make> | undefined;

/** Most builds encode nothing, and loading sharp takes longer than rendering a branch. */
function load(): Promise<Make> {
	loaded ??= import('sharp').then(({ default: sharp }) => {
		sharp.cache(false);
		sharp.concurrency(1);
		return sharp;
	});
	return loaded;
}

/** Part of every name: raise it when the settings below change, or a new sharp writes other bytes. */
export const RECIPE = '1';

const WIDTHS = [480, 960, 1440];
const JPEG_WIDTH = 960;
/** The most WebP can hold; long screenshots get narrower variants. */
const TALLEST = 16_383;

/** One encoded size; `name` is what follows the digest in its file name. */
export interface Encoded {
	name: string;
	width: number;
	height: number;
	data: Buffer;
}

/** What one picture becomes. */
export interface EncodedPicture {
	width: number;
	height: number;
	/** WebP, narrowest first. */
	variants: Encoded[];
	jpeg: Encoded;
}

/** A picture decoded upright, in sRGB, at the size of its widest variant. */
export interface Decoded {
	/** Size of the upright original. */
	width: number;
	height: number;
	pixels: Buffer;
	raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
}

/** Size of the upright picture; reads the header only. Throws what sharp throws. */
export async function measure(source: Buffer): Promise<{ width: number; height: number }> {
	const sharp = await load();
	const { autoOrient } = await sharp(source, { limitInputPixels: false }).metadata();
	return { width: autoOrient.width, height: autoOrient.height };
}

/** Decodes a picture once, no larger than needed. Throws what sharp throws when the source is damaged. */
export async function decode(source: Buffer, size: { width: number; height: number }): Promise<Decoded> {
	const sharp = await load();
	const { data, info } = await sharp(source, { limitInputPixels: false, failOn: 'error' })
		.autoOrient()
		.resize({ width: Math.max(...variantWidths(size)) })
		.toColourspace('srgb')
		.raw()
		.toBuffer({ resolveWithObject: true });
	return { ...size, pixels: data, raw: { width: info.width, height: info.height, channels: info.channels } };
}

/** Whether a picture can be decoded to its end; as small as possible, for whoever only wants to know. */
export async function isDecodable(source: Buffer): Promise<boolean> {
	const sharp = await load();
	const image = sharp(source, { limitInputPixels: false, failOn: 'error' });
	return image
		.resize({ width: 16 })
		.raw()
		.toBuffer()
		.then(
			() => true,
			() => false,
		);
}

/** Encodes every size of a decoded picture. */
export async function encode(picture: Decoded): Promise<EncodedPicture> {
	const { width, height } = picture;
	const sharp = await load();
	const resized = (to: number) => resize(sharp, picture, to);
	const jpegWidth = Math.min(JPEG_WIDTH, widest(picture));
	const [jpeg, ...variants] = await Promise.all([
		finish(
			resized(jpegWidth).flatten({ background: '#ffffff' }).jpeg({ quality: 80, progressive: true }),
			jpegWidth,
			'jpg',
		),
		...variantWidths(picture).map((each) => finish(resized(each).webp({ quality: 78, effort: 4 }), each, 'webp')),
	]);
	return { width, height, variants, jpeg };
}

function resize(sharp: Make, { pixels, raw }: Decoded, width: number): Sharp {
	const image = sharp(pixels, { raw });
	return width === raw.width ? image : image.resize({ width });
}

async function finish(image: Sharp, width: number, extension: string): Promise<Encoded> {
	const { data, info } = await image.toBuffer({ resolveWithObject: true });
	return { name: `${width}.${extension}`, width: info.width, height: info.height, data };
}

function variantWidths(size: { width: number; height: number }): number[] {
	const fitting = WIDTHS.filter((width) => width <= widest(size));
	return fitting.length > 0 ? fitting : [widest(size)];
}

function widest({ width, height }: { width: number; height: number }): number {
	return Math.min(width, Math.floor((width * TALLEST) / height));
}
