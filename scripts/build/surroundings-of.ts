import { openFilms } from '../../src/compose/films.ts';
import { openSurroundings } from '../../src/compose/surroundings.ts';
import { type MediaStore, openMediaStore } from '../../src/media/media-store.ts';
import { holdingRules } from '../../src/rules/holding-rules.ts';
import type { BuildSettings } from './job.ts';
import { recallShared } from './recall-shared.ts';

type Opened = Awaited<ReturnType<typeof openSurroundings>> & { media: MediaStore };

let opened: { build: string; surroundings: Promise<Opened> } | undefined;

/** The same for every branch of a build and for the hub, so a thread reads it once. */
export function surroundingsOf(settings: BuildSettings): Promise<Opened> {
	if (opened?.build !== settings.build) opened = { build: settings.build, surroundings: open(settings) };
	return opened.surroundings;
}

async function open(settings: BuildSettings): Promise<Opened> {
	const { layout, network, now } = settings;
	const media = openMediaStore(layout.media);
	const films = openFilms(layout.films);
	const judging = { rules: holdingRules(network), recall: recallShared(settings), films };
	return { media, ...(await openSurroundings(layout.content, network, media, now, judging)) };
}
