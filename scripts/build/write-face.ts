import { pathToFileURL } from 'node:url';
import type { Composed } from '../../src/compose/compose-branch.ts';
import { branchPages, isClosed } from '../../src/compose/pages.ts';
import type { MediaStore } from '../../src/media/media-store.ts';
import type { BuildSettings } from './job.ts';
import { shelfOf } from './layout.ts';
import { ReleaseWriter } from './release.ts';
import { addClientFiles, addMedia, renderPages } from './release-parts.ts';
import { addSearch, searchFacts, searchWords } from './search-part.ts';
import { readState } from './state.ts';
import type { stopwatch } from './stopwatch.ts';
import { currentRelease } from './switch.ts';

/** Writes what one audience gets of a branch as a whole release on their shelf; returns its id and number of pages. */
export async function writeFace(
	{ branch, media: used }: Composed,
	{ layout, theme, network, now, commit }: BuildSettings,
	media: MediaStore,
	watch: ReturnType<typeof stopwatch>,
): Promise<{ release: string; pages: number }> {
	const { render } = await import(pathToFileURL(theme.entry).href);
	const shelf = shelfOf(layout, branch.audience);
	const earlier = currentRelease(shelf, branch.slug);
	const isPackedAlike = readState(layout, branch.slug)?.theme === theme.name;
	const writer = new ReleaseWriter(shelf.releases, branch.slug, theme.packing, earlier, isPackedAlike);
	try {
		const pages = branchPages(branch);
		const facts = searchFacts(branch);
		const engine = network.search === 'none' || isClosed(branch) ? undefined : network.search;
		const isSearchable = (page: string) => engine !== undefined && facts.has(page);
		const prefix = `/${branch.slug}/`;
		const searchable = await renderPages(writer, pages, prefix, branch.address, { branch }, render, isSearchable);
		watch.lap('render');
		addClientFiles(writer, theme);
		addMedia(writer, media, used);
		watch.lap('write');
		if (engine) {
			const known = searchable.map((page) => ({ ...page, ...facts.get(page.path) }));
			await addSearch(writer, layout, engine, known, searchWords(branch, network));
		}
		watch.lap('search');
		const { id } = writer.finish(commit, now);
		watch.lap('write');
		return { release: id, pages: pages.length };
	} catch (error) {
		writer.abandon();
		throw error;
	}
}
