import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Earlier, openEarlier } from './earlier-release.ts';
import { digestOf, idOf, type Manifest, type ManifestFile, measureFile } from './manifest.ts';
import { ENDINGS, type Packing, packedForms } from './pack.ts';
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
	readonly #isPackedAlike: boolean;

	/**
	 * @param earlier a release of the site that is on disk: what is the same in it takes no room again.
	 * @param isPackedAlike the same program made that one: what it packed need not be packed again.
	 */
	constructor(releases: string, site: string, packing: Packing = 'none', earlier?: string, isPackedAlike = false) {
		this.#site = site;
		this.#packing = packing;
		this.#isPackedAlike = isPackedAlike;
		this.#home = join(releases, site);
		this.#earlier = earlier === undefined ? undefined : openEarlier(join(this.#home, earlier));
		this.#temporary = join(this.#home, `.unfinished-${process.pid}-${site}`);
		rmSync(this.#temporary, { recursive: true, force: true });
	}

	/** Adds a file with these bytes, and its packed forms. */
	write(path: string, data: string | Uint8Array): void {
		const bytes = typeof data === 'string' ? Buffer.from(data) : data;
		const isAsBefore = this.#writeOne(path, bytes);
		if (isAsBefore && this.#isPackedAlike && this.#packedAgain(path)) return;
		for (const packed of packedForms(path, bytes, this.#packing)) this.#writeOne(packed.path, packed.bytes);
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

	/** Says whether the release before has the same. */
	#writeOne(path: string, bytes: Uint8Array): boolean {
		const digest = digestOf(bytes);
		const place = this.#place(path);
		const isAsBefore = this.#earlier?.link(path, digest, place) ?? false;
		if (!isAsBefore) writeStamped(place, bytes, digest);
		this.#files.push({ path, size: bytes.length, digest });
		return isAsBefore;
	}

	#packedAgain(path: string): boolean {
		const packed = ENDINGS[this.#packing].flatMap((ending) => this.#earlier?.find(path + ending) ?? []);
		const isWhole = packed.length === ENDINGS[this.#packing].length && packed.every(this.#earlier!.isThere);
		if (isWhole) for (const file of packed) this.again(file.path, file.size);
		return isWhole;
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
