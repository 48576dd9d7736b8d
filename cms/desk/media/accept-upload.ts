import { refuseByContent, refuseByName } from '../../../src/media/attachment.ts';
import { typeOfBytes } from '../../../src/media/file-type.ts';
import { judgePicture } from '../../../src/media/judge-picture.ts';
import { damaged, empty, LIMITS, type Refusal, tooLarge, unsuitablePicture } from '../../../src/media/refusals.ts';
import { isPictureName } from './picture-name.ts';
import { withSharp } from './sharp.ts';

/** A file that cannot be taken in, with what its writer can do. */
export class RefusedUploadError extends Error {
	readonly statusCode = 422;
	constructor({ refused, fix }: Refusal) {
		super(`${refused}${fix}`);
	}
}

/** The longest side of a picture that is kept. */
export const LONGEST_SIDE = 2400;

/**
 * The bytes of an upload as they may be kept: of a type that is shown or offered, by content and not by name; pictures
 * upright, no larger than needed, and without where, when and with what they were taken.
 */
export async function acceptUpload(name: string, bytes: Buffer): Promise<Buffer> {
	if (bytes.length === 0) throw new RefusedUploadError(empty(name));
	return isPictureName(name) ? acceptPicture(name, bytes) : acceptFile(name, bytes);
}

async function acceptFile(name: string, bytes: Buffer): Promise<Buffer> {
	if (bytes.length > LIMITS.attachmentBytes)
		throw new RefusedUploadError(tooLarge(name, bytes.length, LIMITS.attachmentBytes));
	const refusal = refuseByName(name) ?? refuseByContent(name, await typeOfBytes(bytes));
	if (refusal) throw new RefusedUploadError(refusal);
	return bytes;
}

async function acceptPicture(name: string, bytes: Buffer): Promise<Buffer> {
	if (bytes.length > LIMITS.pictureBytes)
		throw new RefusedUploadError(tooLarge(name, bytes.length, LIMITS.pictureBytes));
	const size = await judgePicture(name, bytes);
	if ('refused' in size) throw new RefusedUploadError(size);
	const kept = await withSharp(async (sharp) => {
		const { format, pages = 1, ...metadata } = await sharp(bytes, { limitInputPixels: false }).metadata();
		if (!KEPT.has(format)) throw new RefusedUploadError(unsuitablePicture(name, format));
		const isAnimated = pages > 1;
		const image = sharp(bytes, { limitInputPixels: false, failOn: 'error', animated: isAnimated });
		const isBare = !PRIVATE.some((part) => metadata[part]) && (metadata.orientation ?? 1) === 1;
		if (isBare && Math.max(size.width, size.height) <= LONGEST_SIDE) {
			await image.stats();
			return bytes;
		}
		const bounded = image
			.autoOrient()
			.resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
		return (format === 'jpeg' ? bounded.jpeg({ quality: 88 }) : bounded.toFormat(format)).toBuffer();
	}).catch((error: unknown) => {
		throw error instanceof RefusedUploadError ? error : new RefusedUploadError(damaged(name));
	});
	return kept;
}

const KEPT: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'gif']);

/** What a camera writes beside the picture. */
const PRIVATE = ['exif', 'xmp', 'iptc', 'comments', 'tifftagPhotoshop'] as const;
