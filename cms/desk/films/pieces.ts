import { mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { UnmetError } from '../decap/call.ts';

/** Files that are being sent, piece by piece: what was acknowledged is there, of what was cut off nothing is. */
export interface Pieces {
	/** Adds the next piece of a file; answers how many bytes are there now. */
	add(id: string, from: number, size: number, bytes: AsyncIterable<Uint8Array>): Promise<number>;
	/** Where a file is until all of it is there. */
	fileOf(id: string): string;
	/** Gives up a file, or one that was taken over from here. */
	drop(id: string): Promise<void>;
	/** Removes what nobody has gone on with for a day. */
	tidy(): Promise<void>;
}

/** A piece that does not go on where the file ends; `at` is where it does. */
export class OutOfStepError extends Error {
	readonly statusCode = 409;
	readonly at: number;
	constructor(at: number) {
		super('传的次序乱了，请从断开的地方接着传。');
		this.at = at;
	}
}

const DAY = 24 * 3_600_000;

/** @param spare bytes of the disk that are left free for everything else. */
export function openPieces(folder: string, spare: number): Pieces {
	const busy = new Set<string>();
	/** Bytes that are still to come, so that two large files do not both count on the same room. */
	const awaited = new Map<string, number>();
	const fileOf = (id: string): string => join(folder, id);

	async function requireRoom(id: string, wanted: number): Promise<void> {
		const { bavail, bsize } = await statfs(folder);
		const promised = [...awaited].reduce((sum, [other, bytes]) => (other === id ? sum : sum + bytes), 0);
		if (bavail * bsize - promised - wanted < spare)
			throw new UnmetError(413, '工作台的磁盘快满了，放不下这个文件。请告诉管理员，腾出地方再放。');
	}

	async function drop(id: string): Promise<void> {
		awaited.delete(id);
		await rm(fileOf(id), { force: true });
	}

	return {
		fileOf,
		drop,
		async add(id, from, size, bytes) {
			const sizeNow = async () => (await stat(fileOf(id)).catch(() => undefined))?.size ?? 0;
			if (busy.has(id)) throw new OutOfStepError(await sizeNow());
			busy.add(id);
			try {
				const have = await sizeNow();
				if (have !== from) throw new OutOfStepError(have);
				await mkdir(folder, { recursive: true, mode: 0o700 });
				await requireRoom(id, size - have);
				awaited.set(id, size - have);
				const now = await append(fileOf(id), have, size, bytes);
				awaited.set(id, size - now);
				return now;
			} finally {
				busy.delete(id);
			}
		},
		async tidy() {
			for (const id of await readdir(folder).catch(() => [])) {
				const found = await stat(fileOf(id)).catch(() => undefined);
				if (found && !busy.has(id) && Date.now() - found.mtimeMs > DAY) await drop(id);
			}
		},
	};
}

async function append(file: string, from: number, size: number, bytes: AsyncIterable<Uint8Array>): Promise<number> {
	const opened = await open(file, 'a', 0o644);
	let at = from;
	try {
		for await (const piece of bytes) {
			at += piece.length;
			if (at > size) throw new UnmetError(400, '送来的比说好的多，没有收下。请再选一次这个文件。');
			await opened.writeFile(piece);
		}
		if (at === from) throw new UnmetError(400, '送来的内容是空的。');
		return at;
	} catch (error) {
		await opened.truncate(from);
		if (from === 0) await rm(file, { force: true });
		throw error;
	} finally {
		await opened.close();
	}
}
