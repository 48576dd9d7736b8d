import { COLLECTION_NAMES } from '../schema/face.ts';
import type { Branch, BranchSummary, Entry, EntrySummary } from './branch.ts';

const LATEST_OF_EACH = 6;

/** What the hub gets to know of a branch. */
export function summarize(branch: Branch): BranchSummary {
	const { slug, name, short, type, street, star, showcase, members, organisations, motto, palette, header } = branch;
	const { columns, entries } = branch;
	return {
		slug,
		name,
		short,
		type,
		committee: branch.committee?.id,
		street,
		star,
		showcase,
		members,
		organisations,
		motto,
		palette,
		...(header && { header }),
		...(branch.contact?.phone && { phone: branch.contact.phone }),
		columns: columns.map((column) => ({
			id: column.id,
			title: column.title,
			collection: column.collection,
			entries: column.entries.length,
		})),
		entries: entries.length,
		latestDate: entries[0]?.data.date,
		latest: COLLECTION_NAMES.flatMap((name) =>
			entries.filter((entry) => entry.data.collection === name).slice(0, LATEST_OF_EACH),
		)
			.sort((a, b) => (a.data.date < b.data.date ? 1 : a.data.date > b.data.date ? -1 : 0))
			.map((entry) => summarizeEntry(entry, branch)),
		services: [],
		lists: [],
		places: [],
		activities: [],
	};
}

function summarizeEntry({ data }: Entry, { slug, columns }: Branch): EntrySummary {
	return {
		title: data.title,
		date: data.date,
		path: `${slug}/${data.path}`,
		excerpt: data.excerpt,
		collection: data.collection,
		columnTitle: columns.find(({ id }) => id === data.column)?.title ?? '',
		topic: data.topic,
		person: data.collection === 'stories' ? data.person : undefined,
		pinned: data.pinned,
		cover: data.cover,
	};
}
