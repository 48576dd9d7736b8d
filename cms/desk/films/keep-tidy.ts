import type { Repository } from '../repository/repository.ts';
import type { DeskFilms } from './films.ts';

const OFTEN = 6 * 3_600_000;

/** Looks now and every few hours for films that nobody will publish any more. Returns what ends it. */
export function keepTidy(films: Pick<DeskFilms, 'tidy'>, repository: Pick<Repository, 'draft'>): () => Promise<void> {
	let last: Promise<unknown> = Promise.resolve();
	const tidy = () => {
		last = films
			.tidy(async (key) => (await repository.draft(key)) !== undefined)
			.catch((error: unknown) => console.error(error));
	};
	tidy();
	const clock = setInterval(tidy, OFTEN);
	clock.unref();
	return async () => {
		clearInterval(clock);
		await last;
	};
}
