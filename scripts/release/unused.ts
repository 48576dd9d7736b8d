import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { releaseFor } from '../build/adopt.ts';
import { keptVersions, readHistory } from '../build/history.ts';
import { AUDIENCES, type Layout, shelfOf } from '../build/layout.ts';
import { readManifest } from '../build/manifest.ts';
import { readState, rememberedSites } from '../build/state.ts';
import { currentRelease } from '../build/switch.ts';

/** What nobody needs any more. */
export interface Unused {
	path: string;
	what: 'release' | 'theme' | 'media' | 'program' | 'leftover';
}

/** Everything in the store that neither readers get nor anybody may go back to; of named sites their releases alone. */
export function findUnused(layout: Layout, keep: number, only: string[] = []): Unused[] {
	const themes = new Set<string>();
	const media = new Set<string>();
	const unused: Unused[] = [];
	const remembered = new Set(rememberedSites(layout));
	const standing = new Set(remembered);
	const isAsked = (site: string) => only.length === 0 || only.includes(site);
	for (const audience of AUDIENCES) {
		const shelf = shelfOf(layout, audience);
		for (const site of namesIn(shelf.releases)) {
			const versions = keptVersions(site, readHistory(layout, site), keep);
			const current = currentRelease(shelf, site);
			if (current) standing.add(site);
			const kept = new Set([current, ...versions.map((version) => version.state && releaseFor(version, audience))]);
			for (const name of namesIn(join(shelf.releases, site))) {
				const home = join(shelf.releases, site, name);
				if (!kept.has(name)) {
					if (isAsked(site)) unused.push({ path: home, what: name.startsWith('.') ? 'leftover' : 'release' });
				} else
					for (const { path } of readManifest(home)?.files ?? [])
						if (path.startsWith('media/')) media.add(digestIn(path));
			}
			for (const { state } of versions) if (state?.theme) themes.add(state.theme);
			if (remembered.has(site)) themes.add(readState(layout, site)?.theme ?? '');
		}
		for (const name of namesIn(shelf.root))
			if (name.startsWith('.link-') && only.length === 0) unused.push(leftover(join(shelf.root, name)));
	}
	if (only.length > 0) return unused;
	const oldThemes = unusedThemes(layout, themes);
	return [
		...unused,
		...oldThemes,
		...unusedPrograms(layout, oldThemes.length > 0),
		...unusedMedia(layout, media),
		...leftovers(layout, standing),
	];
}

// The newest one stays: what is deployed may not have been built with yet.
function unusedThemes({ theme }: Layout, used: ReadonlySet<string>): Unused[] {
	if (!lstatSync(theme, { throwIfNoEntry: false })?.isDirectory()) return [];
	return newestFirst(theme)
		.slice(1)
		.filter((name) => !used.has(name))
		.map((name) => ({ path: join(theme, name), what: 'theme' }));
}

/** What other versions of Node compiled; all of it where themes go, since nobody knows which of it was theirs. It is compiled again. */
const unusedPrograms = ({ program }: Layout, hasOldThemes: boolean): Unused[] =>
	newestFirst(program)
		.slice(hasOldThemes ? 0 : 1)
		.map((name) => ({ path: join(program, name), what: 'program' }));

const newestFirst = (folder: string): string[] =>
	namesIn(folder).sort((a, b) => lstatSync(join(folder, b)).mtimeMs - lstatSync(join(folder, a)).mtimeMs);

function unusedMedia({ media }: Layout, used: ReadonlySet<string>): Unused[] {
	return ['pictures', 'files'].flatMap((kind) =>
		namesIn(join(media, kind)).flatMap((part) =>
			namesIn(join(media, kind, part))
				.filter((name) => !used.has(name.slice(0, DIGEST)))
				.map((name): Unused => ({ path: join(media, kind, part, name), what: 'media' })),
		),
	);
}

/** What builds left that were killed, and versions of this program that kept other things. */
function leftovers({ store, state, history }: Layout, standing: ReadonlySet<string>): Unused[] {
	const states = namesIn(state).filter((name) => !name.endsWith('.state'));
	const histories = namesIn(history).filter(
		(name) => !name.startsWith('.') && !standing.has(name.replace(/\.json$/, '')),
	);
	return [
		...states.map((name) => leftover(join(state, name))),
		...histories.map((name) => leftover(join(history, name))),
		...['previous', 'private/previous', 'hub-search/made.json']
			.filter((name) => lstatSync(join(store, name), { throwIfNoEntry: false }))
			.map((name) => leftover(join(store, name))),
	];
}

const leftover = (path: string): Unused => ({ path, what: 'leftover' });

const DIGEST = 16;

const digestIn = (path: string): string => path.slice('media/'.length, 'media/'.length + DIGEST);

const namesIn = (folder: string): string[] =>
	lstatSync(join(folder, '.'), { throwIfNoEntry: false }) ? readdirSync(folder) : [];
