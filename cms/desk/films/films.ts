import type { Films } from '../../../src/compose/films.ts';
import type { EntryKey, StoredFile } from '../repository/repository.ts';

/** The next piece of a film that somebody sends; the same `sender` and `upload` are the same file. */
export interface FilmPiece {
	key: EntryKey;
	/** A safe one. */
	name: string;
	sender: number;
	upload: string;
	/** Where the piece begins, and how many bytes the whole will have. */
	from: number;
	size: number;
}

/**
 * The films and recordings of the desk. What readers may get stands in the media folder, where builds look for it; those
 * of drafts wait in a hidden folder of it, where no build looks.
 */
export interface DeskFilms {
	/** A film of a draft, else of what is published. */
	find: Films;
	/** All of one entry, as if they stood beside the text. */
	of(key: EntryKey): Promise<StoredFile[]>;
	/**
	 * Takes in a piece. Of a whole film it says the name it got, which nothing beside the entry had; it is on disk then.
	 * @param taken names of the files beside the entry that are in git.
	 */
	receive(
		piece: FilmPiece,
		bytes: AsyncIterable<Uint8Array>,
		taken: string[],
	): Promise<{ at: number } | { name: string }>;
	/** Gives up a film of which not all has come. */
	giveUp(piece: Pick<FilmPiece, 'key' | 'sender' | 'upload'>): Promise<void>;
	/** Takes away a film that waits; says whether there was one. What is published stays. */
	remove(key: EntryKey, name: string): Promise<boolean>;
	/** Puts the films that a text names where builds find them; those it does not name go on waiting. */
	publish(key: EntryKey, text: string): Promise<void>;
	/** Removes what has waited for a month without a draft it could belong to, and halves of films. */
	tidy(isBeingWritten: (key: EntryKey) => Promise<boolean>): Promise<void>;
}
