import { measure } from './encode.ts';
import { typeOfBytes } from './file-type.ts';
import { damaged, LIMITS, type Refusal, tooManyPixels, tooSlender, unsuitablePicture } from './refusals.ts';

const SHOWN = new Set(['jpg', 'png', 'apng', 'webp', 'gif', 'tif']);

/** The size of the upright picture, or why it cannot be shown; reads the header only. */
export async function judgePicture(name: string, bytes: Buffer): Promise<{ width: number; height: number } | Refusal> {
	const type = await typeOfBytes(bytes);
	if (!SHOWN.has(type)) return unsuitablePicture(name, type);
	const size = await measure(bytes).catch(() => undefined);
	if (!size) return damaged(name);
	if (size.width * size.height > LIMITS.pixels) return tooManyPixels(name, size);
	if (size.height > size.width * LIMITS.tallness) return tooSlender(name, size);
	return size;
}
