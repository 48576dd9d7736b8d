import { BASE } from '../../../src/network/addresses.ts';
import type { Desk } from '../desk.ts';
import { openDoubles } from '../problems/double.ts';
import type { StoredEntry } from '../repository/repository.ts';

/** An entry's page as readers will see it: whole, with what it needs fetched from the desk, and links that open elsewhere. */
export type ReaderView = (entry: StoredEntry) => Promise<string | undefined>;

/** Shows entries by the renderer that builds the sites. */
export function openReaderView({ repository, publisher, options, folders }: Desk): ReaderView {
	const doubles = openDoubles(repository.content, folders.scratch);
	return ({ key, text, files: all }) => {
		const files = all.map(({ path }) => path).filter((path) => path !== 'index.md');
		const versions = new Map(all.map(({ path, version }) => [path, version]));
		const read = (path: string) => repository.file(key, path);
		return doubles({ key, text, files, read, versions }, async ({ folder }) => {
			const shown = await publisher.show({ slug: key.branch, column: key.column, id: key.id, folder });
			return shown && atTheDesk(shown.html, shown.theme, key.branch, options.readers);
		});
	};
}

/** The desk's own addresses for pictures, files, styles; the readers' for everything else. */
const atTheDesk = (html: string, theme: string, branch: string, readers: string): string =>
	html
		// Nothing runs in the frame.
		.replaceAll(/<script\b[^>]*>.*?<\/script>/gs, '')
		.replaceAll(`${BASE}media/`, `${shownAddress(branch)}media/`)
		.replaceAll(
			new RegExp(`(<(?:link|script|img|source)\\b[^>]*?")${BASE}`, 'g'),
			`$1${shownAddress(branch)}theme/${theme}/`,
		)
		.replaceAll(`${BASE}../`, readers)
		.replaceAll(BASE, `${readers}${branch}/`)
		.replaceAll(/<a(?=[\s>])/g, '<a target="_blank" rel="noopener"');

/** Where the desk keeps what such a page is made of. */
const shownAddress = (branch: string): string => `/shown/${branch}/`;
