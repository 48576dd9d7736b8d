import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Decoded, type Encoded, encode } from './encode.ts';
import type { Picture, Variant } from './picture.ts';
import { writeWhole } from './whole-file.ts';

/** Encoded pictures on disk, by the digest of what they were made from. */
export interface PictureCache {
	/** The picture, if its record can be read and every file of it is there whole. */
	find(digest: string): Promise<Picture | undefined>;
	/** Encodes a picture and keeps it; the record is written last. */
	add(digest: string, decoded: Decoded): Promise<Picture>;
	/** Where a variant lies. */
	path(file: string): string;
}

const variant = z.strictObject({ file: z.string(), width: z.int(), height: z.int(), bytes: z.int() });
const record = z.strictObject({ width: z.int(), height: z.int(), variants: z.array(variant).min(1), jpeg: variant });

/** A cache in a folder that several threads and processes may use at once. */
export function openPictureCache(folder: string): PictureCache {
	const path = (file: string): string => join(folder, file.slice(0, 2), file);

	async function keep(digest: string, { name, width, height, data }: Encoded): Promise<Variant> {
		const file = `${digest}-${name}`;
		await writeWhole(path(file), data);
		return { file, width, height, bytes: data.length };
	}

	async function isWhole({ file, bytes }: Variant): Promise<boolean> {
		return (await stat(path(file)).catch(() => undefined))?.size === bytes;
	}

	return {
		path,
		async find(digest) {
			const text = await readFile(path(`${digest}.json`), 'utf8').catch(() => '');
			const { data: picture } = record.safeParse(parse(text));
			if (!picture) return undefined;
			const whole = await Promise.all([...picture.variants, picture.jpeg].map(isWhole));
			return whole.every(Boolean) ? picture : undefined;
		},
		async add(digest, decoded) {
			const { width, height, variants, jpeg } = await encode(decoded);
			const picture: Picture = {
				width,
				height,
				variants: await Promise.all(variants.map((each) => keep(digest, each))),
				jpeg: await keep(digest, jpeg),
			};
			await writeWhole(path(`${digest}.json`), JSON.stringify(picture));
			return picture;
		},
	};
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
