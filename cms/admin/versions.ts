/**
 * Which version of a text somebody has before them. What Decap fetches meanwhile for its lists does not count:
 * a save must name the version that is being edited.
 */
export class Versions {
	readonly #seen = new Map<string, string | undefined>();
	readonly #edited = new Map<string, string | undefined>();

	/** The desk has sent a text. */
	seen(path: string, version: string | undefined): void {
		this.#seen.set(path, version);
	}

	/** A text has been opened for editing; `version` when it is not the one sent last. */
	opened(path: string, version = this.#seen.get(path)): void {
		this.#edited.set(path, version);
	}

	/** The desk has written a text. */
	saved(path: string, version: string | undefined): void {
		this.#seen.set(path, version);
		this.#edited.set(path, version);
	}

	/** What a save is based on; nothing for a new text. */
	base(path: string): string | undefined {
		return this.#edited.has(path) ? this.#edited.get(path) : this.#seen.get(path);
	}
}

/** Those of this page. */
export const versions = new Versions();
