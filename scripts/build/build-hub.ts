import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { composeHub } from '../../src/compose/compose-hub.ts';
import { composeShared } from '../../src/compose/compose-shared.ts';
import type { BranchSummary, ClosedBranch } from '../../src/compose/hub.ts';
import { hubPictures } from '../../src/compose/hub-pictures.ts';
import { hubPages } from '../../src/compose/pages.ts';
import { filesOf } from '../../src/compose/record-use.ts';
import { dayTurns, entryTurns, mourningTurns, spanOf } from '../../src/compose/turns.ts';
import type { Problem } from '../../src/network/problem.ts';
import { writeSharedTexts } from '../../src/search/write-index.ts';
import { adopt, isUntouched } from './adopt.ts';
import { digestOfAll } from './digest-files.ts';
import { type HubBefore, madeFrom, writeHubPages } from './hub-pages.ts';
import type { BuildSettings } from './job.ts';
import { HUB, type Layout, shelfOf } from './layout.ts';
import { ReleaseWriter } from './release.ts';
import { addClientFiles, addMedia } from './release-parts.ts';
import { readState, type SiteState } from './state.ts';
import { surroundingsOf } from './surroundings-of.ts';
import { currentRelease } from './switch.ts';

/** Builds the hub from the branches' summaries unless what its pages show was built before. */
export async function buildHub(
	settings: BuildSettings,
	summaries: BranchSummary[],
	closed: ClosedBranch[],
	force: boolean,
): Promise<{ isRendered: boolean; isWritten: boolean; pages: number; problems: Problem[] }> {
	const { layout, theme, network, networkDigest, now, commit, at, keep } = settings;
	const { surroundings, problems: found, media } = await surroundingsOf(settings);
	const shared = await composeShared(surroundings);
	const hub = composeHub(surroundings, summaries, shared.columns, closed);
	const problems = [...found, ...shared.problems];
	// Shared entries appear, end and go by the clock.
	const present = shared.columns.flatMap(({ entries }) =>
		entries.map(({ data }) => [data.path, data.isOver, data.isWithheld]),
	);
	const pages = hubPages(hub);
	const { emblem, isMourning } = hub.network;
	const frame = `${theme.digest} ${theme.name} ${networkDigest} ${digestOfAll([present, hub.menu, [emblem, isMourning]])}`;
	const source = { hub, pages, address: network.address, frame };
	const pictures = [...new Set([...hubPictures(hub).flatMap(filesOf), ...shared.media])].sort();
	const made = madeFrom(source);
	const key = `${theme.digest} ${digestOfAll([made, pictures])}`;
	const before = readState(layout, HUB);
	if (!force && isUntouched(layout, HUB, before, key, now))
		return { isRendered: false, isWritten: false, pages: pages.length, problems };

	const { render } = await import(pathToFileURL(theme.entry).href);
	const earlier = currentRelease(shelfOf(layout, 'public'), HUB);
	const writer = new ReleaseWriter(layout.releases, HUB, theme.packing, earlier);
	const entryPages = new Set(shared.columns.flatMap(({ entries }) => entries.map(({ data }) => data.path)));
	const isSearchable = (page: string) => network.search !== 'none' && entryPages.has(page);
	const searchable = await writeHubPages(
		writer,
		source,
		made,
		force ? undefined : keptBefore(layout, before),
		render,
		isSearchable,
	);
	if (searchable.length > 0) for (const { path, bytes } of writeSharedTexts(searchable)) writer.write(path, bytes);
	addClientFiles(writer, theme);
	addMedia(writer, media, pictures, (path) => publicCopy(layout, path));
	const { id } = writer.finish(commit, now);
	// It shows which day it is.
	const turns = [...mourningTurns(network), ...entryTurns(surroundings.shared.entries), ...dayTurns(hub.today)];
	const state = {
		key,
		release: id,
		entries: 0,
		pages: pages.length,
		...spanOf(turns, now),
		now,
		commit,
		theme: theme.name,
		made,
	};
	const isWritten = adopt(layout, HUB, state, { at, keep });
	return { isRendered: true, isWritten, pages: pages.length, problems };
}

/** A picture of a branch that was not built now stands in its release, whatever became of the store. */
function publicCopy({ publicRoot }: Layout, path: string): string | undefined {
	const places = readdirSync(publicRoot).map((site) => join(publicRoot, site, path));
	return places.find((file) => existsSync(file));
}

function keptBefore({ releases }: Layout, { release, made }: Partial<SiteState> = {}): HubBefore | undefined {
	return release && made ? { home: join(releases, HUB, release), made } : undefined;
}
