import { existsSync, statSync } from 'node:fs';
import { fileOf } from '../../src/compose/pages.ts';
import type { MediaStore } from '../../src/media/media-store.ts';
import { relativeBase, resolveBaseInBytes } from '../../src/network/addresses.ts';
import { pathIn } from '../../src/network/path-in.ts';
import type { SearchPage } from '../../src/search/engine.ts';
import { listFiles } from './digest-files.ts';
import { measureFile } from './manifest.ts';
import { isWanted } from './pack.ts';
import type { ReleaseWriter } from './release.ts';
import type { Theme } from './theme.ts';

/** Turns an address into a page. */
export type Render = (pathname: string, locals: App.Locals) => Promise<Response>;

/**
 * Renders every page of a site into a release and returns those that search should know.
 * @param prefix the site's path in the renderer's routes: `/<slug>/`, or `/` for the hub.
 * @param address the site's absolute address; only the page for missing addresses needs it.
 */
export async function renderPages(
	writer: ReleaseWriter,
	pages: string[],
	prefix: string,
	address: string,
	site: Omit<App.Locals, 'path'>,
	render: Render,
	isSearchable: (page: string) => boolean = () => false,
): Promise<SearchPage[]> {
	const searchable: SearchPage[] = [];
	for (const page of pages) {
		const response = await render(prefix + page, { ...site, path: page });
		if (!response.ok && page !== '404/') throw new PageError(prefix + page, response.status, await response.text());
		// The page for missing addresses is shown below any address, so no relative way to the base would be right.
		const base = page === '404/' ? new URL(address).pathname : relativeBase(fileOf(page));
		const bytes = resolveBaseInBytes(await response.bytes(), base);
		writer.write(fileOf(page), bytes);
		if (isSearchable(page)) searchable.push({ path: page, html: bytes });
	}
	return searchable;
}

/** Adds the theme's scripts and styles and the public files. */
export function addClientFiles(writer: ReleaseWriter, theme: Theme): void {
	for (const { path, source, known } of clientFiles(theme))
		if (isWanted(path, theme.packing)) writer.link(path, source, known);
}

/**
 * Adds pictures and files by their path in the media store.
 * @param elsewhere finds what the store has lost.
 */
export function addMedia(
	writer: ReleaseWriter,
	media: MediaStore,
	paths: string[],
	elsewhere: (path: string) => string | undefined = () => undefined,
): void {
	for (const path of paths) {
		const kept = media.locate(path);
		const file = existsSync(kept) ? kept : (elsewhere(path) ?? kept);
		// The digest in its address is of these bytes: a film is not read at every publication.
		if (!writer.again(path, statSync(file).size)) writer.link(path, file);
	}
}

interface ClientFile {
	path: string;
	source: string;
	known: { size: number; digest: string };
}

const measured = new Map<string, ClientFile[]>();

function clientFiles({ client }: Theme): ClientFile[] {
	const files =
		measured.get(client) ??
		listFiles(client).map((source) => ({
			path: pathIn(client, source),
			source,
			known: measureFile(source),
		}));
	measured.set(client, files);
	return files;
}

/** A page did not render: a fault of the theme, not of the content. */
class PageError extends Error {
	constructor(address: string, status: number, text: string) {
		super(`${address} answered ${status} instead of a page: ${text.slice(0, 200)}`);
	}
}
