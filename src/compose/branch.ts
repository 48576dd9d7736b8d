import type { Attachment, Heading } from '../markdown/markdown.ts';
import type { Picture } from '../media/picture.ts';
import type { BranchSettings } from '../schema/branch.ts';
import type { CollectionData, CollectionName } from '../schema/collections.ts';
import type { ColumnSettings, Face, Topic } from '../schema/face.ts';
import type { NetworkSettings } from '../schema/network.ts';

/** A picture with the words that stand for it. */
export interface Illustration {
	picture: Picture;
	alt: string;
}

/** What is computed once a branch, so that pages only show it. */
interface Computed<C extends CollectionName> {
	collection: C;
	/** Id of the column it stands in. */
	column: string;
	/** Address from the branch's base: `news/2026-03-14-kaifang-ri/`. */
	path: string;
	/** The summary, or the beginning of the text. */
	excerpt: string;
	headings: Heading[];
	/** Cover, or the body's first picture. */
	cover: Illustration | undefined;
	/** The cover was written in the front matter, so the page shows it above the body. */
	hasOwnCover: boolean;
	attachments: Attachment[];
	/** Older and newer in the same column; earlier and later lesson in a course. */
	previous?: Entry;
	next?: Entry;
	related: Entry[];
}

/** Front matter and what is computed from it; `collection` tells which of the unions it is. */
export type EntryData<C extends CollectionName = CollectionName> = C extends CollectionName
	? Omit<CollectionData[C], 'cover' | 'attachments'> & Computed<C>
	: never;

/** An entry as Astro's live collections hand it on: `id`, `data`, and the rendered body. */
export interface Entry<C extends CollectionName = CollectionName> {
	id: string;
	data: EntryData<C>;
	rendered: { html: string };
}

/** A column with its entries: pinned first, then newest first; study by topic order inside a topic. */
export interface Column extends ColumnSettings {
	entries: Entry[];
	byId: Map<string, Entry>;
	/** Years that have entries, newest first. */
	years: string[];
}

/** A topic with its entries, in course order, else newest first. */
export interface TopicPage extends Topic {
	entries: Entry[];
}

/** A branch ready to be rendered: everything its public pages show, nothing they may not. */
export interface Branch extends BranchSettings, Pick<Face, 'motto' | 'palette' | 'home' | 'hotWords'> {
	slug: string;
	header?: Illustration;
	/** Columns that have something to show, in the branch's order. */
	columns: Column[];
	topics: TopicPage[];
	/** All entries, newest first. */
	entries: Entry[];
	network: NetworkSettings;
	/** Absolute address of the branch's site, for canonical, feed and sitemap. */
	address: string;
}

/** An entry as the hub shows it. `path` is from the hub's base. */
export interface EntrySummary {
	title: string;
	date: string;
	path: string;
	excerpt: string;
	collection: CollectionName;
	columnTitle: string;
	topic?: string;
	person?: string;
	pinned: boolean;
	cover?: Illustration;
}

/** What the hub needs to know of a branch, and all it ever gets. */
export interface BranchSummary
	extends Pick<BranchSettings, 'name' | 'short' | 'type' | 'committee' | 'street' | 'star' | 'members'>,
		Pick<Face, 'motto' | 'palette'> {
	slug: string;
	columns: { id: string; title: string; collection: CollectionName; entries: number }[];
	entries: number;
	/** Date of the newest entry. */
	latestDate?: string;
	/** The newest entries of each collection, newest first. */
	latest: EntrySummary[];
}

/** The hub ready to be rendered. */
export interface Hub {
	network: NetworkSettings;
	/** In the order of the directory: by street, then name. */
	branches: BranchSummary[];
	/** The newest entries of all branches, newest first. */
	latest: (EntrySummary & { branch: BranchSummary })[];
	/** Day of the build, `2026-11-21`, for the masthead. */
	today: string;
}
