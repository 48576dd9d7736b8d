import { defineLiveCollection } from 'astro:content';
import type { LiveLoader } from 'astro/loaders';
import type { Column, Entry, EntryData } from './compose/branch.ts';
import type { CollectionName } from './schema/collections.ts';

/** A branch, or the hub with the network's own columns. */
interface Site {
	columns: Column[];
}

/** Which entries of a site: those of one column, or of every column of the collection. */
export interface ColumnFilter {
	site: Site;
	column?: string;
}

/** Which entry of a site. */
export interface EntryFilter {
	site: Site;
	column: string;
	id: string;
}

// A loader sees no locals and the compiled theme shares no modules with the build: the site comes with the filter.
function fromSite<C extends CollectionName>(name: C): LiveLoader<EntryData<C>, EntryFilter, ColumnFilter> {
	return {
		name,
		loadEntry: async ({ filter: { site, column, id } }) =>
			site.columns.find((one) => one.id === column)?.byId.get(id) as Entry<C> | undefined,
		loadCollection: async ({ filter }) => ({
			entries: (filter?.site.columns ?? [])
				.filter((one) => one.collection === name && (filter?.column ?? one.id) === one.id)
				.flatMap((one) => one.entries as Entry<C>[]),
		}),
	};
}

/** The collections the pages ask for. Entries arrive validated and rendered, so no schema stands here. */
export const collections = {
	news: defineLiveCollection({ loader: fromSite('news') }),
	stories: defineLiveCollection({ loader: fromSite('stories') }),
	study: defineLiveCollection({ loader: fromSite('study') }),
	records: defineLiveCollection({ loader: fromSite('records') }),
	activities: defineLiveCollection({ loader: fromSite('activities') }),
	services: defineLiveCollection({ loader: fromSite('services') }),
	lists: defineLiveCollection({ loader: fromSite('lists') }),
	places: defineLiveCollection({ loader: fromSite('places') }),
	guides: defineLiveCollection({ loader: fromSite('guides') }),
	questions: defineLiveCollection({ loader: fromSite('questions') }),
};
