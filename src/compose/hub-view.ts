import type { Hub, Pages } from './hub.ts';
import { LIST_PREVIEW } from './hub-lists.ts';

/** What every page of the hub shows, or what changes so seldom that all pages may depend on it. */
const FRAME = ['network', 'menu', 'shared'] as const satisfies (keyof Hub)[];

/** Parts of the hub that a page gets besides its frame. */
type Parts = Partial<Omit<Hub, (typeof FRAME)[number]>>;

/**
 * The parts of the hub that one of its pages is made from: where they are the same, so is the page. To be digested, and
 * then given to the page as `hubFor` does.
 */
export function partsOf(hub: Hub, page: string): Parts {
	const [directory = '', id, ...rest] = page.split('/');
	const { front, today, activities, total, closed } = hub;
	switch (directory) {
		case '':
			return { front, today, total, activities: outline(activities) };
		case 'branches':
			return { directory: onePage(hub.directory, numberIn(page)), total, closed };
		case 'services':
			return { services: onePage(hub.services, numberIn(page)) };
		case 'places':
			return { places: onePage(hub.places, numberIn(page)) };
		case 'activities':
			return { activities: onePage(activities, numberIn(page)) };
		case 'study':
			return { study: hub.study };
		case 'committees':
			return { committees: id ? onCommitteePage(hub, id, rest.length > 1 ? numberIn(page) : 1) : inShort(hub) };
		case 'lists':
			return { lists: id ? onListPage(hub, id, rest.length > 1 ? numberIn(page) : 1) : previews(hub) };
		case 'sitemap':
			return { directory: outline(hub.directory), committees: inShort(hub), lists: withoutRows(hub) };
		case 'feed.xml':
			return { latest: hub.latest };
		case 'sitemap.xml':
			return { branches: hub.branches };
		case 'pages.xml':
			return {
				today,
				directory: outline(hub.directory),
				services: outline(hub.services),
				places: outline(hub.places),
				activities: outline(activities),
				committees: inShort(hub),
				lists: withoutRows(hub),
			};
		default:
			return {};
	}
}

/** The hub as a page gets it; asking for more is a mistake of the theme that stops the build. */
export function hubFor(hub: Hub, parts: Parts, page: string): Hub {
	const given: Partial<Hub> = { ...parts, network: hub.network, menu: hub.menu, shared: hub.shared };
	for (const name of Object.keys(hub)) {
		if (name in given) continue;
		const get = (): never => {
			throw new Error(`The page "${page}" asks for ${name}, which src/compose/hub-view.ts does not give it`);
		};
		Object.defineProperty(given, name, { get });
	}
	return given as Hub;
}

/** `branches/page/2/` → 2. */
const numberIn = (page: string): number => Number(/page\/(\d+)\/$/.exec(page)?.[1] ?? 1);

/** Titles and counts of all pages, rows of one. */
function onePage<T>(pages: Pages<T>, number: number): Pages<T> {
	return pages.map((sections, index) =>
		index === number - 1 ? sections : sections.map((section) => ({ ...section, rows: [] })),
	);
}

const outline = <T>(pages: Pages<T>): Pages<T> => onePage(pages, 0);

const inShort = ({ committees }: Hub): Hub['committees'] =>
	committees.map((committee) => ({ ...committee, latest: [], pages: outline(committee.pages) }));

const onCommitteePage = ({ committees }: Hub, id: string, number: number): Hub['committees'] =>
	committees.filter((one) => one.id === id).map((one) => ({ ...one, pages: onePage(one.pages, number) }));

const previews = ({ lists }: Hub): Hub['lists'] =>
	lists.map((list) => ({
		...list,
		pages: list.pages.map((rows, index) => (index === 0 ? rows.slice(0, LIST_PREVIEW) : [])),
	}));

const withoutRows = ({ lists }: Hub): Hub['lists'] =>
	lists.map((list) => ({ ...list, pages: list.pages.map(() => []) }));

const onListPage = ({ lists }: Hub, id: string, number: number): Hub['lists'] =>
	lists
		.filter(({ list }) => list === id)
		.map((list) => ({ ...list, pages: list.pages.map((rows, index) => (index === number - 1 ? rows : [])) }));
