import type { Attachment, Heading } from '../markdown/markdown.ts';
import type { Picture } from '../media/picture.ts';
import type { BranchColumn } from '../network/read-branch.ts';
import type { BranchSettings } from '../schema/branch.ts';
import type { CollectionData, CollectionName } from '../schema/collections.ts';
import type { Audience } from '../schema/common.ts';
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

/** A column with its entries: pinned first, then newest first; study by topic order inside a topic. */
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
}

/**
 * A branch ready to be rendered for one audience: everything its pages show, nothing they may not.
 * For the public, a branch that is paused or archived is only its name, its contact and what became of it.
 */
export interface Branch
	extends Omit<BranchSettings, 'committee'>,
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
	network: NetworkFacts;
	/** Absolute address of the branch's site, for canonical, feed and sitemap. */
	address: string;
	/** For members of a branch in preparation: what it still needs to go live, in words. */
	toLaunch?: string[];
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

/** What the hub needs to know of a branch, and all it ever gets; made from its public face. */
export interface BranchSummary
	extends Pick<
			BranchSettings,
			'name' | 'short' | 'type' | 'committee' | 'street' | 'star' | 'showcase' | 'members' | 'organisations'
		>,
		Pick<Face, 'motto' | 'palette'> {
	slug: string;
	phone?: string;
	columns: { id: string; title: string; collection: CollectionName; entries: number }[];
	entries: number;
	/** Date of the newest entry. */
	latestDate?: string;
	header?: Illustration;
	/** The newest entries of each collection, newest first. */
	latest: EntrySummary[];
	/** Rows for the directories of the whole network. */
	services: ServiceRow[];
	lists: ListRow[];
	places: PlaceRow[];
	/** Activities that are not over yet at the time of the build, the next one first. */
	activities: ActivityRow[];
}

/** Every row has the title and the address of its entry; `path` is from the hub's base. */
type Row<C extends CollectionName, K extends keyof CollectionData[C]> = Pick<CollectionData[C], K> & {
	title: string;
	path: string;
};
export type ServiceRow = Row<'services', 'provider' | 'form' | 'time' | 'forWhom'>;
export type ListRow = Row<'lists', 'list' | 'party' | 'taken' | 'settled' | 'target' | 'done' | 'unit' | 'date'>;
export type PlaceRow = Row<'places', 'address' | 'hours' | 'phone' | 'coordinates'>;
export type ActivityRow = Row<'activities', 'starts' | 'ends' | 'place' | 'forWhom' | 'cancelled'>;

/** The hub ready to be rendered. */
export interface Hub {
	network: Omit<NetworkSettings, 'emblem'> & Pick<NetworkFacts, 'emblem'>;
	/** In the order of the directory: by street, then name. */
	branches: BranchSummary[];
	/** The newest entries of all branches, newest first. */
	latest: (EntrySummary & { branch: BranchSummary })[];
	/** The network's own columns with their entries, which stand at `shared/<column>/<id>/`. */
	shared: Column[];
	/** Day of the build, `2026-11-21`, for the masthead. */
	today: string;
}
