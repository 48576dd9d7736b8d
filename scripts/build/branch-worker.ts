import { pathToFileURL } from 'node:url';
import { composeBranch } from '../../src/compose/compose-branch.ts';
import { branchPages } from '../../src/compose/pages.ts';
import { summarize } from '../../src/compose/summarize.ts';
import { openSurroundings } from '../../src/compose/surroundings.ts';
import { openMediaStore } from '../../src/media/media-store.ts';
import { readBranch } from '../../src/network/read-branch.ts';
import { withoutMistakes, wouldShowWithdrawn } from './hold-back.ts';
import type { BranchResult, BuildSettings } from './job.ts';
import { ReleaseWriter } from './release.ts';
import { addClientFiles, addMedia, renderPages } from './release-parts.ts';
import { addSearch } from './search-part.ts';
import { stopwatch } from './stopwatch.ts';

/** Builds one branch from disk to a finished release; runs in a worker thread and touches no other branch. */
export default async function buildBranch({
	slug,
	settings,
}: {
	slug: string;
	settings: BuildSettings;
}): Promise<BranchResult> {
	const { layout, theme, network, now, commit } = settings;
	const watch = stopwatch();
	const read = readBranch(layout.content, slug, network);
	watch.lap('read');
	const nothing = { entries: 0, pages: 0, seconds: watch.seconds };
	if (read.isHidden) return { ...nothing, outcome: 'hidden', problems: read.problems };
	if (!read.branch) return { ...nothing, outcome: 'failed', problems: read.problems };

	const media = openMediaStore(layout.media);
	const { surroundings } = await openSurroundings(layout.content, network, media, now);
	let composed = await composeBranch(read.branch, surroundings);
	const problems = [...read.problems, ...composed.problems];
	const mistakes = problems.filter(({ severity }) => severity === 'must-fix');
	if (mistakes.length > 0) {
		if (!wouldShowWithdrawn(layout, composed.branch, mistakes)) return { ...nothing, outcome: 'failed', problems };
		composed = await composeBranch(withoutMistakes(read.branch, mistakes), surroundings);
	}
	const { branch, since, due, media: used } = composed;
	watch.lap('compose');

	const { render } = await import(pathToFileURL(theme.entry).href);
	const writer = new ReleaseWriter(layout.releases, slug);
	try {
		const pages = branchPages(branch);
		const entryPages = new Set(branch.entries.map(({ data }) => data.path));
		const isSearchable = (page: string) => network.search === 'pagefind' && entryPages.has(page);
		const searchable = await renderPages(writer, pages, `/${slug}/`, branch.address, { branch }, render, isSearchable);
		watch.lap('render');
		addClientFiles(writer, theme);
		addMedia(writer, media, used);
		watch.lap('write');
		if (network.search === 'pagefind') await addSearch(writer, layout, searchable);
		watch.lap('search');
		const { id } = writer.finish(commit, now);
		watch.lap('write');
		const summary = summarize(branch);
		return {
			outcome: 'released',
			problems,
			release: id,
			summary,
			since,
			due,
			entries: branch.entries.length,
			pages: pages.length,
			seconds: watch.seconds,
		};
	} catch (error) {
		writer.abandon();
		throw error;
	}
}
