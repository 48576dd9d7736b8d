import type { Branch, Column, EntryData } from '../compose/branch.ts';
import { yearPath } from '../network/addresses.ts';
import { COLLECTION_TITLES } from '../schema/collections.ts';
import type { PageFacts } from './page-facts.ts';

/** What an entry's page says about itself; its title first, because a shared link shows little more. */
export function entryFacts(site: { name: string }, column: Column, data: EntryData): PageFacts {
	const { title, date, updated, author, excerpt, path, canonical, cover, original } = data;
	return {
		title: `${title}_${column.title}_${site.name}`,
		description: excerpt || title,
		path,
		...(canonical && { canonical }),
		column: columnFacts(column),
		article: {
			title,
			date,
			...(updated && { updated }),
			...(author && { author }),
			...(original && { source: original.name }),
		},
		...(cover && { image: `media/${cover.picture.jpeg.file}` }),
	};
}

/** What a year of a column says about itself. */
export function yearFacts(branch: Branch, column: Column, year: string): PageFacts {
	return {
		title: `${year} 年${column.title}_${branch.name}`,
		description: `${branch.name} ${year} 年的${column.title}。`,
		path: yearPath(column.id, year),
		column: columnFacts(column),
	};
}

/** What every page of a column says about the column. */
export function columnFacts({ title, summary, collection }: Column): NonNullable<PageFacts['column']> {
	return { title, ...(summary && { summary }), type: COLLECTION_TITLES[collection] };
}
