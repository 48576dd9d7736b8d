import { pathToFileURL } from 'node:url';
import type { BranchSummary } from '../../src/compose/branch.ts';
import { composeHub } from '../../src/compose/compose-hub.ts';
import { hubPages } from '../../src/compose/pages.ts';
import { filesOf } from '../../src/compose/record-use.ts';
import { openMediaStore } from '../../src/media/media-store.ts';
import { digestOfAll } from './digest-files.ts';
import type { BuildSettings } from './job.ts';
import { HUB } from './layout.ts';
import { keepOnly, ReleaseWriter } from './release.ts';
import { addClientFiles, addMedia, renderPages } from './release-parts.ts';
import { readState, writeState } from './state.ts';
import { currentRelease, previousRelease, switchTo } from './switch.ts';

/** Builds the hub from the branches' summaries unless these very summaries were built before. */
export async function buildHub(
	{ layout, theme, network, now, commit }: BuildSettings,
	summaries: BranchSummary[],
	networkDigest: string,
	force: boolean,
): Promise<{ isWritten: boolean; pages: number }> {
	const hub = composeHub(network, summaries, now);
	const key = `${theme.digest} ${networkDigest} ${hub.today} ${digestOfAll(summaries)}`;
	const pages = hubPages();
	const before = currentRelease(layout, HUB);
	const state = readState(layout, HUB);
	if (!force && state?.key === key && state.release === before) return { isWritten: false, pages: pages.length };

	const { render } = await import(pathToFileURL(theme.entry).href);
	const writer = new ReleaseWriter(layout.releases, HUB);
	await renderPages(writer, pages, '/', network.address, { hub }, render);
	addClientFiles(writer, theme);
	const covers = [...hub.latest, ...hub.branches.flatMap(({ latest }) => latest)].flatMap(({ cover }) =>
		cover ? filesOf(cover) : [],
	);
	addMedia(writer, openMediaStore(layout.media), [...new Set(covers)].sort());
	const { id } = writer.finish(commit, now);
	switchTo(layout, HUB, id);
	writeState(layout, HUB, { key, release: id, entries: 0, pages: pages.length });
	keepOnly(layout.releases, HUB, [id, previousRelease(layout, HUB)]);
	return { isWritten: id !== before, pages: pages.length };
}
