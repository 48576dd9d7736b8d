import {
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmdirSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { digestOf, idOf, type Manifest, type ManifestFile, measureFile, readManifest } from './manifest.ts';
import { type Packing, packedForms } from './pack.ts';
import { linkOrCopy, writeStamped } from './place-file.ts';

/** Collects one build of one site in a folder nobody sees until it is whole. */
export class ReleaseWriter {
	readonly #site: string;
	readonly #home: string;
	readonly #temporary: string;
	readonly #files: ManifestFile[] = [];
	readonly #folders = new Set<string>();
	readonly #packing: Packing;
	readonly #earlier: Earlier | undefined;

	/** @param earlier a release of the site that is on disk: what is the same in it takes no room again. */
	constructor(releases: string, site: string, packing: Packing = 'none', earlier?: string) {
		this.#site = site;
		this.#packing = packing;
		this.#home = join(releases, site);
		this.#earlier = earlier === undefined ? undefined : openEarlier(join(this.#home, earlier));
		this.#temporary = join(this.#home, `.unfinished-${process.pid}-${site}`);
		rmSync(this.#temporary, { recursive: true, force: true });
	}

	/** Adds a file with these bytes, and its packed forms. */
	write(path: string, data: string | Uint8Array): void {
		const bytes = typeof data === 'string' ? Buffer.from(data) : data;
		for (const file of [{ path, bytes }, ...packedForms(path, bytes, this.#packing)]) {
			const digest = digestOf(file.bytes);
			const place = this.#place(file.path);
			if (!this.#earlier?.link(file.path, digest, place)) writeStamped(place, file.bytes, digest);
			this.#files.push({ path: file.path, size: file.bytes.length, digest });
		}
	}

	/** Adds what the release before has at this address, where it is of this size and never changes: nothing is read. Says whether it could. */
	again(path: string, size: number): boolean {
		const before = this.#earlier?.find(path);
		if (!before || before.size !== size || !this.#earlier!.link(path, before.digest, this.#place(path))) return false;
		this.#files.push(before);
		return true;
	}

	/** Adds a file that exists elsewhere and never changes there; `known` saves reading it. */
	link(path: string, source: string, known?: { size: number; digest: string }): void {
		const place = this.#place(path);
		linkOrCopy(source, place);
		const { size, digest } = known ?? measureFile(source);
		this.#files.push({ path, size, digest });
	}

	/** Closes the release and gives it its name; the same files always get the same name. */
	finish(commit: string | undefined, now: string): Manifest {
		this.#files.sort((a, b) => (a.path < b.path ? -1 : 1));
		const id = idOf(this.#files);
		const manifest: Manifest = { site: this.#site, id, commit, now, files: this.#files };
		const home = join(this.#home, id);
		if (isWhole(home, manifest)) {
			rmSync(this.#temporary, { recursive: true, force: true });
		} else {
			writeFileSync(join(this.#temporary, 'manifest.json'), JSON.stringify(manifest));
			const bin = setAside(home);
			renameSync(this.#temporary, home);
			rmSync(bin, { recursive: true, force: true });
		}
		return manifest;
	}

	/** Throws away what was collected. */
	abandon(): void {
		rmSync(this.#temporary, { recursive: true, force: true });
	}

	#place(path: string): string {
		const place = join(this.#temporary, 'site', path);
		this.#makeFolder(dirname(place));
		return place;
	}

	// Level by level: `recursive` asks the disk again for every level that is known to be there.
	#makeFolder(folder: string): void {
		if (this.#folders.has(folder)) return;
		if (folder === this.#temporary) mkdirSync(folder, { recursive: true });
		else {
			this.#makeFolder(dirname(folder));
			mkdirSync(folder);
		}
		this.#folders.add(folder);
	}
}

/** Removes every release of a site but these, and its folder where nothing is left. */
export function keepOnly(releases: string, site: string, ids: (string | undefined)[]): void {
	const home = join(releases, site);
	if (!existsSync(home)) return;
	for (const name of readdirSync(home)) if (!ids.includes(name)) discard(join(home, name));
	if (readdirSync(home).length === 0) rmdirSync(home);
}

/** Whether a release is there with every file at its size. */
function isWhole(home: string, { files }: Manifest): boolean {
	const isThere = ({ path, size }: ManifestFile) =>
		statSync(join(home, 'site', path), { throwIfNoEntry: false })?.size === size;
	return existsSync(join(home, 'manifest.json')) && files.every(isThere);
}

/** Removes a release so that one that is only half removed is never taken for a release. */
function discard(home: string): void {
	rmSync(setAside(home), { recursive: true, force: true });
}

function setAside(home: string): string {
	const bin = join(dirname(home), `.discarded-${basename(home)}`);
	rmSync(bin, { recursive: true, force: true });
	if (existsSync(home)) renameSync(home, bin);
	return bin;
}

/** A release whose files another one may share. */
interface Earlier {
	find(path: string): ManifestFile | undefined;
	/** Makes `place` the same file; says whether there was one with this digest. */
	link(path: string, digest: string, place: string): boolean;
}

function openEarlier(home: string): Earlier {
	const known = new Map(readManifest(home)?.files.map((file) => [file.path, file]));
	return {
		find: (path) => known.get(path),
		link(path, digest, place) {
			const file = known.get(path);
			if (file?.digest !== digest) return false;
			const source = join(home, 'site', path);
			// A file that was cut short when the power went must not be handed on.
			const found = lstatSync(source, { throwIfNoEntry: false });
			if (!found?.isFile() || found.size !== file.size) return false;
			linkOrCopy(source, place);
			return true;
		},
	};
}
