import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Layout } from '../layout.ts';
import { WrongFolderError } from '../prepare-folders.ts';
import { carryFolder } from './carry-over.ts';
import { copyWithRclone, hasRclone } from './rclone.ts';

/** Encoded pictures and copied files that several machines share; they have the names of their contents, so any of them may be missing. */
export interface SharedCache {
	/** Takes over what others have made. */
	fetch(): Promise<void>;
	/** Gives others what was made here. */
	store(): Promise<void>;
}

/** Works with what other machines have encoded, and gives them what is new. Without the cache it is only slower. */
export async function withSharedCache<T>(
	place: string,
	layout: Layout,
	say: (line: string) => void,
	work: () => Promise<T>,
): Promise<T> {
	const cache = await openCache(place, layout);
	await cache.fetch().catch((error: Error) => say(`共用的缓存读不到，照常生成。${error.message}`));
	const result = await work();
	await cache.store().catch((error: Error) => say(`共用的缓存写不进，别的机器要自己再做一遍。${error.message}`));
	return result;
}

/** Opens a cache in a folder or, named as rclone names it, on any of its remotes: `remote:path`. */
export async function openCache(place: string, { media }: Pick<Layout, 'media'>): Promise<SharedCache> {
	if (!isRemote(place)) return inFolder(resolve(place), media);
	if (!(await hasRclone()))
		throw new WrongFolderError(`没有装 rclone，用不了 ${place}。请安装 rclone，或者用一个文件夹做共用的缓存。`);
	const base = /[:/]$/.test(place) ? place : `${place}/`;
	const each = async (copy: (part: string) => Promise<void>) => {
		for (const part of PARTS) await copy(part);
	};
	return {
		fetch: () => each((part) => copyWithRclone(`${base}${part}`, join(media, part), false)),
		store: () => each((part) => copyWithRclone(join(media, part), `${base}${part}`, true)),
	};
}

function inFolder(folder: string, media: string): SharedCache {
	const each = async (copy: (part: string) => void) => {
		// Members' pictures lie among the others.
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		PARTS.forEach(copy);
	};
	return {
		fetch: () => each((part) => carryFolder(join(folder, part), join(media, part))),
		store: () => each((part) => carryFolder(join(media, part), join(folder, part))),
	};
}

/** Not the stamps: they are of this machine's files. */
const PARTS = ['pictures', 'files'];

const isRemote = (place: string): boolean => /^:?[^/\\:]+[^/\\]*:/.test(place);
