import type { Attachment, Heading } from '../markdown/markdown.ts';
import type { Beside } from '../markdown/mdx/beside.ts';
import type { Picture } from '../media/picture.ts';
import type { BranchColumn } from '../network/read-branch.ts';
import type { BranchSettings } from '../schema/branch.ts';
import type { CollectionData, CollectionName } from '../schema/collections.ts';
import type { Audience } from '../schema/entry.ts';
import type { Face, Topic } from '../schema/face.ts';
import type { Committee, NetworkSettings } from '../schema/network.ts';

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
	/** The recording. */
	audio: Attachment | undefined;
	/** What it announces is over: the activity, the period of the public notice. */
	isOver: boolean;
	/** The body and its files are for members and left out here. */
	isWithheld: boolean;
	/** Where the original of a shared entry stands: absolute, on the hub. */
	canonical?: string;
	/** A shared `.mdx`, by its path from the content folder: its body is compiled into the theme. */
	mdx?: string;
	/** What that body refers to outside itself. */
	beside?: Beside;
	/** Older and newer in the same column; earlier and later lesson in a course. */
	previous?: Entry;
	next?: Entry;
	related: Entry[];
}

/** Front matter and what is computed from it; `collection` tells which of the unions it is. */
export type EntryData<C extends CollectionName = CollectionName> = C extends CollectionName
	? Omit<CollectionData[C], 'cover' | 'attachments' | 'audio'> & Computed<C>
	: never;

/** An entry as Astro's live collections hand it on: `id`, `data`, and the rendered body. */
export interface Entry<C extends CollectionName = CollectionName> {
	id: string;
	data: EntryData<C>;
	rendered: { html: string };
}

/** A column with its entries: pinned first, then newest first; activities as an agenda, what is over last. */
export interface Column extends BranchColumn {
	entries: Entry[];
	byId: Map<string, Entry>;
	/** Years that have entries, newest first. */
	years: string[];
}

/** A topic with its entries, in course order, else newest first. */
export interface TopicPage extends Topic {
	entries: Entry[];
}

/** The settings of the network that every page of a branch may show; a change of one touches every branch. */
export const FACTS_FOR_BRANCHES = [
	'name',
	'address',
	'organiser',
	'contact',
	'phone',
	'icp',
	'police',
	'siteCode',
	'search',
] as const satisfies (keyof NetworkSettings)[];

/** The network as a branch shows it. */
export interface NetworkFacts extends Pick<NetworkSettings, (typeof FACTS_FOR_BRANCHES)[number]> {
	emblem?: Illustration;
	/** Pages are without colours today. */
	isMourning?: boolean;
}

/**
 * A branch ready to be rendered for one audience: everything its pages show, nothing they may not.
 * For the public, a branch that is paused or archived is only its name, its contact and what became of it.
 */
export interface Branch
	extends Omit<BranchSettings, 'committee' | 'signers' | 'signing'>,
		Pick<Face, 'motto' | 'palette' | 'home' | 'hotWords'> {
	slug: string;
	/** Who reads these pages; what is not `public` stands in the private root. */
	audience: Audience;
	committee?: Committee;
	/** The committee's own committee. */
	parentCommittee?: Committee;
	header?: Illustration;
	/** Columns that have something to show, in the branch's order; shared ones come last. */
	columns: Column[];
	topics: TopicPage[];
	/** All entries of the branch itself, newest first; shared ones stand only in their columns. */
	entries: Entry[];
	/** Paths of entries these readers saw until they were withdrawn; nothing else is left of them. */
	gone: string[];
	network: NetworkFacts;
	/** Absolute address of the branch's site, for canonical, feed and sitemap. */
	address: string;
	/** For members of a branch in preparation: what it still needs to go live, in words. */
	toLaunch?: string[];
}
