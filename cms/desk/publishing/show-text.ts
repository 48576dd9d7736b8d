import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Layout } from '../../../scripts/build/layout.ts';
import type { Render } from '../../../scripts/build/release-parts.ts';
import { prepareTheme } from '../../../scripts/build/theme.ts';
import type { Branch } from '../../../src/compose/branch.ts';
import { composeBranch } from '../../../src/compose/compose-branch.ts';
import type { Films } from '../../../src/compose/films.ts';
import { openSurroundings } from '../../../src/compose/surroundings.ts';
import { openMediaStore } from '../../../src/media/media-store.ts';
import { entryPath } from '../../../src/network/addresses.ts';
import { mendEntry } from '../../../src/network/mend-entry.ts';
import { readBranch } from '../../../src/network/read-branch.ts';
import { type EntrySource, readEntry } from '../../../src/network/read-entry.ts';
import { readNetwork } from '../../../src/network/read-network.ts';
import type { Minute } from '../../../src/network/time.ts';
import { openDraftFilms } from '../films/draft-films.ts';
import type { ShownText, TextAt } from './job.ts';

/**
 * Renders one text where it will stand, for the widest audience that may read it, with everything around it as main
 * has it; nothing of it is kept.
 */
export async function showText(
	layout: Layout,
	{ slug, column: columnId, id, folder }: TextAt,
	now: Minute,
): Promise<ShownText | undefined> {
	const { settings } = readNetwork(layout.content);
	const branch = settings && readBranch(layout.content, slug, settings).branch;
	const column = branch?.columns.find((one) => one.id === columnId);
	if (!settings || !branch || !column) return undefined;
	const at = { id, file: join(folder, 'index.md'), folder };
	const entry = readEntry(at, column).entry ?? mendEntry(at, column)?.entry;
	if (!entry) return undefined;
	const others = branch.entries.filter((one) => one.column.id !== columnId || one.id !== id);
	const kept = openDraftFilms(layout.films);
	// Films stand where the text will stand, not beside the copy that is looked at.
	const place = relative(layout.content, join(branch.folder, columnId, id));
	const own = relative(layout.content, folder);
	const films: Films = (home, name) => kept(home === own ? place : home, name);
	const { surroundings } = await openSurroundings(layout.content, settings, openMediaStore(layout.media), now, {
		rules: [],
		films,
	});
	const source = { ...branch, entries: [...others, inSight(entry)] };
	const path = entryPath(columnId, id);
	for (const audience of ['public', 'members'] as const) {
		const { branch: composed } = await composeBranch(source, surroundings, audience);
		if (composed.columns.some((one) => one.id === columnId && one.byId.has(id))) return render(layout, composed, path);
	}
	return undefined;
}

async function render(layout: Layout, branch: Branch, path: string): Promise<ShownText | undefined> {
	const theme = await prepareTheme(layout, 'gzip');
	const { render: renderPage }: { render: Render } = await import(pathToFileURL(theme.entry).href);
	const page = await renderPage(`/${branch.slug}/${path}`, { branch, path });
	return page.ok ? { html: await page.text(), theme: theme.name } : undefined;
}

/** As it will be once it is published, whenever that is. */
const inSight = (entry: EntrySource): EntrySource =>
	({
		...entry,
		data: { ...entry.data, draft: false, withdrawn: false, publishAt: undefined, expireAt: undefined },
	}) as EntrySource;
