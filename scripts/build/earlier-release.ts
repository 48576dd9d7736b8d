import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { type ManifestFile, readManifest } from './manifest.ts';
import { linkOrCopy } from './place-file.ts';

/** A release whose files another one may share. */
export interface Earlier {
	find(path: string): ManifestFile | undefined;
	/** Whether a file of it is on disk as long as it was. */
	isThere(file: ManifestFile): boolean;
	/** Makes `place` the same file; says whether there was one with this digest. */
	link(path: string, digest: string, place: string): boolean;
}

/** Opens the release in a folder; one that is not whole or not there shares nothing. */
export function openEarlier(home: string): Earlier {
	const known = new Map(readManifest(home)?.files.map((file) => [file.path, file]));
	// A file that was cut short when the power went must not be handed on.
	const isThere = ({ path, size }: ManifestFile): boolean => {
		const found = lstatSync(join(home, 'site', path), { throwIfNoEntry: false });
		return found?.isFile() === true && found.size === size;
	};
	return {
		find: (path) => known.get(path),
		isThere,
		link(path, digest, place) {
			const file = known.get(path);
			if (file?.digest !== digest || !isThere(file)) return false;
			linkOrCopy(join(home, 'site', path), place);
			return true;
		},
	};
}
