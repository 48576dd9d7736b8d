import { createHash } from 'node:crypto';
import { type BigIntStats, createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Attachment } from '../markdown/markdown.ts';
import { addressableName, extensionOf, refuseByContent, refuseByName } from './attachment.ts';
import { decode, RECIPE } from './encode.ts';
import { typeOfFile } from './file-type.ts';
import { judgePicture } from './judge-picture.ts';
import { look, refuseBySize } from './look.ts';
import type { Picture } from './picture.ts';
import { openPictureCache } from './picture-cache.ts';
import { damaged, LIMITS, missing, type Refusal } from './refusals.ts';
import { openStamps, type Stamps } from './stamps.ts';
import { copyInto, linkInto, makeWhole } from './whole-file.ts';

/** Pictures and files of all branches, ready to be put into releases. Several threads and processes may share its folder. */
export interface MediaStore {
	/** A picture encoded for the web. `file` is an absolute path that the caller has confined. */
	picture(file: string): Promise<Picture | Refusal>;
	/** A file for download or playing. `file` is an absolute path that the caller has confined. */
	file(file: string): Promise<Attachment | Refusal>;
	/** The same for a film that is kept outside git: of any size, and linked instead of copied, so nobody may write into it. */
	film(file: string): Promise<Attachment | Refusal>;
	/** Where what is shown at `media/…` is kept, to be linked into a release. Nothing is there for any other address. */
	locate(address: string): string;
}

const ADDRESS = /^media\/(?:([0-9a-f]{16}-\d+\.(?:webp|jpg))|([0-9a-f]{16})\/[^/]+)$/;

/** Opens the store in `folder`, which is made when needed and may be deleted at any time between builds. */
export function openMediaStore(folder: string): MediaStore {
	const pictures = openPictureCache(join(folder, 'pictures'));
	const pictureStamps = openStamps(join(folder, 'stamps'), `picture ${RECIPE}`);
	const copied: Way = {
		knownAs: (file) => file,
		put: copyInto,
		limit: LIMITS.attachmentBytes,
		stamps: openStamps(join(folder, 'stamps'), 'file'),
	};
	// At the desk a film is moved when its text goes out, and not read again for that.
	const linked: Way = {
		knownAs: (_, { dev, ino }) => `${dev}-${ino}`,
		put: linkInto,
		limit: Number.POSITIVE_INFINITY,
		stamps: openStamps(join(folder, 'stamps'), 'film', 'mtime'),
	};
	const filePath = (digest: string): string => join(folder, 'files', digest.slice(0, 2), digest);
	const inTurn = oneAtATime();

	async function encodeAnew(file: string, found: BigIntStats): Promise<Picture | Refusal> {
		const name = basename(file);
		const bytes = await readFile(file);
		const digest = createHash('sha256').update(`${RECIPE}\n`).update(bytes).digest('hex').slice(0, 16);
		const picture = (await pictures.find(digest)) ?? (await encodeBytes(name, bytes, digest));
		if (!('refused' in picture)) await pictureStamps.remember(file, found, digest);
		return picture;
	}

	async function encodeBytes(name: string, bytes: Buffer, digest: string): Promise<Picture | Refusal> {
		const size = await judgePicture(name, bytes);
		if ('refused' in size) return size;
		const decoded = await decode(bytes, size).catch(() => undefined);
		return decoded ? pictures.add(digest, decoded) : damaged(name);
	}

	async function keepAnew(file: string, found: BigIntStats, { put, stamps, knownAs }: Way): Promise<string> {
		const digest = await digestOf(file);
		const target = filePath(digest);
		if ((await look(target))?.size !== found.size) {
			await makeWhole(target, async (part) => {
				await put(file, part);
				if (!(await isStill(file, found)) || (put === copyInto && (await digestOf(part)) !== digest))
					throw new Error(`${file} changed while it was being copied; run the command again`);
			});
		}
		await stamps.remember(knownAs(file, found), found, digest);
		return digest;
	}

	async function keep(file: string, way: Way): Promise<Attachment | Refusal> {
		const name = basename(file);
		const found = await look(file);
		const refusal = refuseByName(name) ?? refuseBySize(file, found, way.limit);
		if (refusal || !found) return refusal ?? missing(name);
		const disguise = refuseByContent(name, await typeOfFile(file));
		if (disguise) return disguise;
		const known = await way.stamps.recall(way.knownAs(file, found), found);
		const isKept = known && (await look(filePath(known)))?.size === found.size;
		const digest = isKept ? known : await inTurn(() => keepAnew(file, found, way));
		return {
			path: `media/${digest}/${addressableName(name)}`,
			title: name,
			extension: extensionOf(name),
			bytes: Number(found.size),
		};
	}

	return {
		async picture(file) {
			const found = await look(file);
			const refusal = refuseBySize(file, found, LIMITS.pictureBytes);
			if (refusal || !found) return refusal ?? missing(basename(file));
			const digest = await pictureStamps.recall(file, found);
			return (digest && (await pictures.find(digest))) || inTurn(() => encodeAnew(file, found));
		},
		file: (file) => keep(file, copied),
		film: (file) => keep(file, linked),
		locate(address) {
			const [, variant, attachment] = ADDRESS.exec(address) ?? [];
			if (variant) return pictures.path(variant);
			return filePath(attachment ?? 'none');
		},
	};
}

/** How files of a kind are taken over. */
interface Way {
	/** What a file is remembered by. */
	knownAs: (file: string, found: BigIntStats) => string;
	put: (source: string, target: string) => Promise<void>;
	limit: number;
	stamps: Stamps;
}

async function isStill(file: string, { ino, size, mtimeNs }: BigIntStats): Promise<boolean> {
	const now = await look(file);
	return now?.ino === ino && now.size === size && now.mtimeNs === mtimeNs;
}

async function digestOf(file: string): Promise<string> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(file), hash);
	return hash.digest('hex').slice(0, 16);
}

/** Memory stays that of one picture, however many are asked for at once; its sizes are encoded side by side. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const turn = last.then(work);
		last = turn.catch(() => {});
		return turn;
	};
}
