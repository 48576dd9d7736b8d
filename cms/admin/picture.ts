/** The longest side a picture keeps. */
const LONGEST = 2400;
const QUALITY = 0.82;

/** Why a file cannot be taken, in a sentence for whoever chose it. */
export class UnreadableError extends Error {}

/** Whether a file is a photo or drawing that is made ready before it is sent. */
export const isPicture = ({ type, name }: File): boolean =>
	type.startsWith('image/') || /\.(?:jpe?g|png|webp|avif|heic|heif|bmp|gif|tiff?)$/i.test(name);

/**
 * A picture as it is sent: upright, no larger than needed, and nothing in it but the picture. Moving pictures stay as
 * they are. Throws UnreadableError.
 */
export async function makeReady(file: File): Promise<File> {
	if (/\.svg$/i.test(file.name) || file.type === 'image/svg+xml')
		throw new UnreadableError(`「${file.name}」是矢量图，请另存为 PNG 再放进来。`);
	if (/\.gif$/i.test(file.name) || file.type === 'image/gif') return file;
	const bitmap = await decode(file);
	try {
		const blob = await encode(bitmap, wanted(file));
		return new File([blob], renamed(file.name, blob.type), { type: blob.type, lastModified: file.lastModified });
	} catch {
		throw new UnreadableError(`「${file.name}」太大了，这台电脑处理不了，请换一张小一点的。`);
	} finally {
		bitmap.close();
	}
}

async function decode(file: File): Promise<ImageBitmap> {
	try {
		return await createImageBitmap(file, { imageOrientation: 'from-image' });
	} catch {
		if (!(await isHeic(file)))
			throw new UnreadableError(`「${file.name}」读不出来，可能没有传完或者已经损坏，请换一张。`);
	}
	try {
		const { heicTo } = await import(HEIC);
		return await heicTo({ blob: file, type: 'bitmap', options: { imageOrientation: 'from-image' } });
	} catch {
		throw new UnreadableError(`「${file.name}」这种苹果照片读不出来，请在手机上存成 JPG 再放进来。`);
	}
}

/** A decoder of three megabytes, fetched when the first such photo comes. */
const HEIC: string = '/assets/heic/csp/heic-to.js';

async function isHeic(file: File): Promise<boolean> {
	const head = new TextDecoder('latin1').decode(await file.slice(4, 12).arrayBuffer());
	return /^ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/.test(head);
}

/** Photos stay JPEG; what may have transparent parts becomes WebP. */
const wanted = ({ type, name }: File): string =>
	/png|webp|avif/.test(type) || /\.(?:png|webp|avif)$/i.test(name) ? 'image/webp' : 'image/jpeg';

async function encode(bitmap: ImageBitmap, type: string): Promise<Blob> {
	const { width, height } = fitted(bitmap.width, bitmap.height);
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	const context = canvas.getContext('2d')!;
	context.imageSmoothingQuality = 'high';
	context.drawImage(bitmap, 0, 0, width, height);
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY));
	canvas.width = 0;
	if (!blob) throw new Error('no picture came out');
	return blob;
}

/** The size a picture is sent in. */
export function fitted(width: number, height: number): { width: number; height: number } {
	const scale = Math.min(1, LONGEST / Math.max(width, height));
	return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

const EXTENSIONS: Record<string, string> = { 'image/jpeg': 'jpg', 'image/webp': 'webp', 'image/png': 'png' };

/** The same name with the ending of what it has become. */
export const renamed = (name: string, type: string): string =>
	`${name.replace(/\.[^.]*$/, '') || '图片'}.${EXTENSIONS[type] ?? 'jpg'}`;

/** A name that none of those has, whatever their case. */
export function freeName(name: string, taken: Iterable<string>): string {
	const all = new Set(Array.from(taken, (one) => one.toLowerCase()));
	const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
	let free = name;
	for (let count = 2; all.has(free.toLowerCase()); count++) free = `${stem}-${count}${ending}`;
	return free;
}

/** A name that is the same everywhere: in the text, in an address, on every system. */
export const tidyName = (name: string): string =>
	name
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{Letter}\p{Number}._-]+/gu, '-')
		.replace(/-?\.-?(?=[^.]*$)/, '.')
		.replace(/^[-.]+/, '') || '图片';
