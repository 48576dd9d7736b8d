import { defineLiveCollection } from 'astro:content';
import type { LiveLoader } from 'astro/loaders';
import type { Branch, Entry, EntryData } from './compose/branch.ts';
import type { CollectionName } from './schema/collections.ts';

/** Which entries of a branch: those of one column, or of every column of the collection. */
export interface ColumnFilter {
	branch: Branch;
	column?: string;
}

/** Which entry of a branch. */
export interface EntryFilter {
	branch: Branch;
	column: string;
	id: string;
}

// A loader sees no locals and the compiled theme shares no modules with the build: the branch comes with the filter.
function fromBranch<C extends CollectionName>(name: C): LiveLoader<EntryData<C>, EntryFilter, ColumnFilter> {
	return {
		name,
		loadEntry: async ({ filter: { branch, column, id } }) =>
			branch.columns.find((one) => one.id === column)?.byId.get(id) as Entry<C> | undefined,
		loadCollection: async ({ filter }) => ({
			entries: (filter?.branch.columns ?? [])
				.filter((one) => one.collection === name && (filter?.column ?? one.id) === one.id)
				.flatMap((one) => one.entries as Entry<C>[]),
		}),
	};
}

/** The collections the pages ask for. Entries arrive validated and rendered, so no schema stands here. */
export const collections = {
	news: defineLiveCollection({ loader: fromBranch('news') }),
	stories: defineLiveCollection({ loader: fromBranch('stories') }),
	study: defineLiveCollection({ loader: fromBranch('study') }),
	records: defineLiveCollection({ loader: fromBranch('records') }),
	activities: defineLiveCollection({ loader: fromBranch('activities') }),
	services: defineLiveCollection({ loader: fromBranch('services') }),
	lists: defineLiveCollection({ loader: fromBranch('lists') }),
	places: defineLiveCollection({ loader: fromBranch('places') }),
	guides: defineLiveCollection({ loader: fromBranch('guides') }),
	questions: defineLiveCollection({ loader: fromBranch('questions') }),
};
