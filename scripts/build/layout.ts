import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Audience } from '../../src/schema/entry.ts';

/** Where a network's files live: the public root holds only links, the store beside it everything they lead to. */
export interface Layout {
	content: string;
	/** Films and recordings outside git: a folder that mirrors the content's. */
	films: string;
	/** Served as is: `<slug>` → a release, `.hub` → the hub's release and a link for each of its top names. */
	publicRoot: string;
	store: string;
	releases: string;
	state: string;
	media: string;
	theme: string;
	/** This very program, compiled; Node knows which parts still hold. */
	program: string;
	/** What is known of the versions before the present one, by site. Closed to others on the machine. */
	history: string;
	/** What members see more than the public: a root and releases of its own. Closed to others on the machine. */
	private: string;
}

/** Where the sites for one audience stand: every link in `root` leads to one of the `releases`. */
export interface Shelf {
	root: string;
	releases: string;
	store: string;
}

/** Whoever has a shelf. */
export const AUDIENCES = ['public', 'members'] as const satisfies Audience[];

/** The shelf of an audience. */
export function shelfOf(layout: Layout, audience: Audience): Shelf {
	const { publicRoot, releases, store } = layout;
	if (audience === 'public') return { root: publicRoot, releases, store };
	const below = (name: string): string => join(layout.private, name);
	return { root: below('root'), releases: below('releases'), store };
}

/** The folders for a content folder and a public root; `dist` has its store in `dist-store`, `content` its films in `content-media`. A link counts as the folder it leads to. */
export function layoutOf(content: string, out: string, films?: string): Layout {
	const publicRoot = realFolder(resolve(out));
	return layoutAt(content, publicRoot, join(dirname(publicRoot), `${basename(publicRoot)}-store`), films);
}

// The links in it lead out by relative ways, which begin where the folder really is.
function realFolder(folder: string): string {
	const isLink = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink();
	return isLink && existsSync(folder) ? realpathSync(folder) : folder;
}

/** The folders where the store stands by itself, as it comes from another machine. */
export function layoutAt(content: string, publicRoot: string, store: string, films?: string): Layout {
	return {
		content: resolve(content),
		films: resolve(films ?? `${resolve(content)}-media`),
		publicRoot,
		store,
		releases: join(store, 'releases'),
		state: join(store, 'state'),
		media: join(store, 'media'),
		theme: join(store, 'theme'),
		program: join(store, 'program'),
		history: join(store, 'history'),
		private: join(store, 'private'),
	};
}

/** The name the hub goes by among releases; no branch can have it. */
export const HUB = '_hub';
