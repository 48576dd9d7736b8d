import { join } from 'node:path';
import { type Films, openFilms } from '../../../src/compose/films.ts';

/** Where films wait in a media folder until the text that names them is published. */
export const waitingIn = (folder: string): string => join(folder, '.waiting');

/** The films of a media folder as whoever writes has them: those that wait before those that are published. */
export function openDraftFilms(folder: string): Films {
	const [waiting, published] = [openFilms(waitingIn(folder)), openFilms(folder)];
	return (place, name) => waiting(place, name) ?? published(place, name);
}
