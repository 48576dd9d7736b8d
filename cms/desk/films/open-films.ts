import { createHash } from 'node:crypto';
import { chmod, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openFilms } from '../../../src/compose/films.ts';
import { isFilmName, refuseByContent } from '../../../src/media/attachment.ts';
import { typeOfFile } from '../../../src/media/file-type.ts';
import { tooLarge } from '../../../src/media/refusals.ts';
import { readFolder } from '../../../src/network/read-folder.ts';
import { freeName } from '../../admin/picture.ts';
import { entryName } from '../flow/entry-name.ts';
import { RefusedUploadError } from '../media/accept-upload.ts';
import { InTurn } from '../repository/in-turn.ts';
import type { EntryKey, StoredFile } from '../repository/repository.ts';
import { openDraftFilms, waitingIn } from './draft-films.ts';
import type { DeskFilms, FilmPiece } from './films.ts';
import { isNamedIn } from './is-named-in.ts';
import { openPieces } from './pieces.ts';
import { removeForgotten } from './remove-forgotten.ts';

/** What a desk takes in. */
export interface FilmLimits {
	/** Bytes of one film. */
	most: number;
	/** Bytes of the disk that stay free for everything else. */
	spare: number;
}

/** What it takes in unless told otherwise. */
export const FILM_LIMITS: FilmLimits = { most: 2 * 1024 ** 3, spare: 1024 ** 3 };

/** Opens the media folder of a desk, which is made when the first film comes. */
export function openDeskFilms(folder: string, limits: FilmLimits = FILM_LIMITS): DeskFilms {
	const waiting = waitingIn(folder);
	const pieces = openPieces(join(folder, '.pieces'), limits.spare);
	const turns = new InTurn();
	// The answer to the last piece may be lost, and that piece is sent once more.
	const finished = new Map<string, string>();
	const find = openDraftFilms(folder);
	const findWaiting = openFilms(waiting);

	const of = async (key: EntryKey): Promise<StoredFile[]> => {
		const all = [waiting, folder].flatMap((root) => namesIn(join(root, folderOf(key))));
		const files = [...new Set(all)].map(async (path): Promise<StoredFile[]> => {
			const found = await stat(find(folderOf(key), path) ?? '').catch(() => undefined);
			return found ? [{ path, size: found.size, version: `${found.size}-${Math.trunc(found.mtimeMs)}` }] : [];
		});
		return (await Promise.all(files)).flat();
	};

	/** Gives a whole film its place; what it is, its content says. */
	async function keep({ key, name, size }: FilmPiece, id: string, taken: string[]): Promise<string> {
		const file = pieces.fileOf(id);
		const refusal = refuseByContent(name, await typeOfFile(file));
		if (refusal) {
			await pieces.drop(id);
			throw new RefusedUploadError(refusal);
		}
		await makeDurable(file, size);
		const free = freeName(name, [...taken, ...(await of(key)).map(({ path }) => path)]);
		await moveInto(file, join(waiting, folderOf(key)), free);
		await pieces.drop(id);
		return free;
	}

	return {
		find,
		of,
		async receive(piece, bytes, taken) {
			const { name, key, from, size } = piece;
			if (size > limits.most) throw new RefusedUploadError(tooLarge(name, size, limits.most));
			const id = idOf(piece);
			const known = finished.get(id);
			if (known !== undefined) return { name: known };
			const at = await pieces.add(id, from, size, bytes);
			if (at < size) {
				if (from === 0) await refuseEarly(name, pieces.fileOf(id), () => pieces.drop(id));
				return { at };
			}
			const given = await turns.run(entryName(key), () => keep(piece, id, taken));
			finished.set(id, given);
			if (finished.size > MOST_REMEMBERED) finished.delete(finished.keys().next().value!);
			return { name: given };
		},
		giveUp: (piece) => pieces.drop(idOf(piece)),
		remove: (key, name) =>
			turns.run(entryName(key), async () => {
				const file = findWaiting(folderOf(key), name);
				if (file) await rm(file);
				return file !== undefined;
			}),
		publish: (key, text) =>
			turns.run(entryName(key), async () => {
				for (const name of namesIn(join(waiting, folderOf(key)))) {
					if (!isNamedIn(text, name)) continue;
					await moveInto(join(waiting, folderOf(key), name), join(folder, folderOf(key)), name);
				}
			}),
		async tidy(isBeingWritten) {
			await pieces.tidy();
			await removeForgotten(waiting, isBeingWritten);
		},
	};
}

const MOST_REMEMBERED = 200;

const folderOf = (key: EntryKey): string => `branches/${entryName(key)}`;

const namesIn = (folder: string): string[] =>
	(readFolder(folder) ?? []).filter((item) => item.isFile() && isFilmName(item.name)).map(({ name }) => name);

/** Nobody goes on with what somebody else has begun. */
const idOf = ({ key, sender, upload }: Pick<FilmPiece, 'key' | 'sender' | 'upload'>): string =>
	createHash('sha256')
		.update(`${sender} ${entryName(key)} ${upload}`)
		.digest('hex')
		.slice(0, 32);

/** What is surely something else need not be sent to its end; a recording may show what it is only later. */
async function refuseEarly(name: string, file: string, drop: () => Promise<void>): Promise<void> {
	const type = await typeOfFile(file);
	const refusal = type === 'unknown' ? undefined : refuseByContent(name, type);
	if (!refusal) return;
	await drop();
	throw new RefusedUploadError(refusal);
}

/** Web servers read what releases link to, which is this very file; its folder is closed. */
async function makeDurable(file: string, size: number): Promise<void> {
	await chmod(file, 0o644);
	const opened = await open(file, 'r+');
	try {
		if ((await opened.stat()).size !== size) throw new Error(`${file} is not as long as it was`);
		await opened.sync();
	} finally {
		await opened.close();
	}
}

async function moveInto(file: string, folder: string, name: string): Promise<void> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	await rename(file, join(folder, name));
	const opened = await open(folder, 'r');
	try {
		await opened.sync();
	} finally {
		await opened.close();
	}
}
