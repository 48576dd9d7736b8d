import type { BranchSettings } from '../schema/branch.ts';
import type { CollectionData, CollectionName } from '../schema/collections.ts';
import type { Face, Topic } from '../schema/face.ts';
import type { LISTS } from '../schema/lists.ts';
import type { Committee, NetworkSettings } from '../schema/network.ts';
import type { Column, Illustration, NetworkFacts } from './branch.ts';
import type { MenuItem } from './hub-menu.ts';

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
	/** What its editor and its tags say one may look for, the commonest first; missing in what older programs remembered. */
	words?: string[];
	columns: { id: string; title: string; collection: CollectionName; entries: number }[];
	entries: number;
	/** Date of the newest entry. */
	latestDate?: string;
	header?: Illustration;
	/** The newest entries of each collection that reports, newest first; services, lists and places come as rows. */
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

/** Whose something is, as far as it is said beside it. */
export type Owner = Pick<BranchSummary, 'slug' | 'name' | 'short' | 'palette' | 'street' | 'committee'>;

/** Something of a branch, with the branch. */
export type Of<T> = T & { branch: Owner };

/** A branch as the directories show it. */
export type BranchRow = Pick<
	BranchSummary,
	'slug' | 'name' | 'type' | 'committee' | 'street' | 'star' | 'organisations' | 'palette' | 'latestDate'
>;

/** A branch as the front page shows it. */
export type BranchCard = Pick<BranchSummary, 'slug' | 'name' | 'street' | 'motto' | 'palette' | 'header'> & {
	newest?: Pick<EntrySummary, 'title' | 'date' | 'path'>;
};

/** Rows under one title; what does not fit on a page continues on the next under the same title. */
export interface Section<T> {
	title: string;
	/** Id of its heading: the same on every page it stands on. */
	anchor: string;
	rows: T[];
	/** Rows on all pages together. */
	total: number;
}

/** A directory, page by page. */
export type Pages<T> = Section<T>[][];

/** The hub's front page. */
export interface Front {
	lead?: Of<EntrySummary>;
	latest: Of<EntrySummary>[];
	/** What stands in neither, by collection. */
	columns: { collection: CollectionName; entries: Of<EntrySummary>[] }[];
	/** Branches with the newest entries. */
	lively: BranchCard[];
	showcase: BranchCard[];
	ahead: Of<ActivityRow>[];
	study: Of<EntrySummary>[];
}

/** Everything there is to study: the newest entries of branches, and those that belong to the network's topics. */
export interface StudyLibrary {
	topics: (Topic & { entries: Of<EntrySummary>[] })[];
	latest: Of<EntrySummary>[];
}

/** One of the lists of all branches: what is still open comes first. */
export interface ListDirectory {
	list: keyof typeof LISTS;
	total: number;
	/** How many of them are still open. */
	open: number;
	pages: Of<ListRow>[][];
}

/** A committee with its branches; on the upper level also those of the committees below it. */
export interface CommitteePage extends Committee {
	above?: Committee;
	below: { id: string; name: string; branches: number }[];
	branches: number;
	pages: Pages<BranchRow>;
	latest: Of<EntrySummary>[];
}

/** A branch whose site is paused or archived: its name, and the page that says what became of it. */
export type ClosedBranch = Pick<BranchSettings, 'name' | 'status'> & { slug: string };

/** The hub ready to be rendered: its pages show these and gather nothing. */
export interface Hub {
	network: Omit<NetworkSettings, 'emblem'> & Pick<NetworkFacts, 'emblem' | 'isMourning'>;
	/** What it has, for its navigation. */
	menu: MenuItem[];
	/** In the order of the directory: by street, then name. */
	branches: Pick<BranchSummary, 'slug' | 'latestDate'>[];
	total: { branches: number; entries: number };
	/** The newest entries of all branches, newest first. */
	latest: Of<EntrySummary>[];
	/** The network's own columns with their entries, which stand at `shared/<column>/<id>/`. */
	shared: Column[];
	/** Day of the build, `2026-11-21`, for the masthead. */
	today: string;
	front: Front;
	directory: Pages<BranchRow>;
	/** At the end of the directory, so that whoever looks for them is told. */
	closed: ClosedBranch[];
	committees: CommitteePage[];
	study: StudyLibrary;
	services: Pages<Of<ServiceRow>>;
	places: Pages<Of<PlaceRow>>;
	activities: Pages<Of<ActivityRow>>;
	lists: ListDirectory[];
}
