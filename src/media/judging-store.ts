import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Attachment } from '../markdown/markdown.ts';
import { addressableName, extensionOf, refuseByContent, refuseByName } from './attachment.ts';
import { isDecodable, RECIPE } from './encode.ts';
import { typeOfFile } from './file-type.ts';
import { judgePicture } from './judge-picture.ts';
import { look, refuseBySize } from './look.ts';
import type { MediaStore } from './media-store.ts';
import type { Picture } from './picture.ts';
import { openPictureCache } from './picture-cache.ts';
import { damaged, LIMITS, missing, type Refusal } from './refusals.ts';
import { openStamps } from './stamps.ts';

/**
 * A media store that says of pictures and files only whether they can be used, as the real one in `folder` would:
 * it encodes and copies nothing, and what it answers must not be shown.
 */
export function openJudgingStore(folder: string): MediaStore {
	const pictures = openPictureCache(join(folder, 'pictures'));
	const encoded = openStamps(join(folder, 'stamps'), `picture ${RECIPE}`);
	const judged = openStamps(join(folder, 'stamps'), `judged picture ${RECIPE}`);

	async function judge(file: string): Promise<{ width: number; height: number } | Refusal> {
		const bytes = await readFile(file);
		const size = await judgePicture(basename(file), bytes);
		return 'refused' in size || (await isDecodable(bytes)) ? size : damaged(basename(file));
	}

	return {
		async picture(file) {
			const found = await look(file);
			const refusal = refuseBySize(file, found, LIMITS.pictureBytes);
			if (refusal || !found) return refusal ?? missing(basename(file));
			const [width = 0, height = 0] = (await judged.recall(file, found))?.split('x').map(Number) ?? [];
			if (width > 0) return pretend({ width, height });
			const digest = await encoded.recall(file, found);
			const picture = digest && (await pictures.find(digest));
			if (picture) return picture;
			const size = await judge(file);
			if ('refused' in size) return size;
			// Whoever may only look is not stopped for it.
			await judged.remember(file, found, `${size.width}x${size.height}`).catch(() => {});
			return pretend(size);
		},
		file: (file) => judgeFile(file, LIMITS.attachmentBytes),
		film: (file) => judgeFile(file, Number.POSITIVE_INFINITY),
		locate: (address) => join(folder, 'judged', address),
	};
}

async function judgeFile(file: string, limit: number): Promise<Attachment | Refusal> {
	const name = basename(file);
	const found = await look(file);
	const refusal = refuseByName(name) ?? refuseBySize(file, found, limit);
	if (refusal || !found) return refusal ?? missing(name);
	return (
		refuseByContent(name, await typeOfFile(file)) ?? {
			path: `media/judged/${addressableName(name)}`,
			title: name,
			extension: extensionOf(name),
			bytes: Number(found.size),
		}
	);
}

function pretend(size: { width: number; height: number }): Picture {
	const variant = { file: 'judged.webp', ...size, bytes: 0 };
	return { ...size, variants: [variant], jpeg: variant };
}
