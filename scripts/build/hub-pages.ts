import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hub } from '../../src/compose/hub.ts';
import { hubFor, partsOf } from '../../src/compose/hub-view.ts';
import { fileOf } from '../../src/compose/pages.ts';
import type { SearchPage } from '../../src/search/engine.ts';
import { digestOfAll } from './digest-files.ts';
import { digestOf, type ManifestFile, readManifest } from './manifest.ts';
import { ENDINGS } from './pack.ts';
import type { ReleaseWriter } from './release.ts';
import { type Render, renderPages } from './release-parts.ts';

/** What the pages of the hub are made from besides their own parts of it. */
export interface HubSource {
	hub: Hub;
	pages: string[];
	address: string;
	/** Digest of theme, network and shared entries: where it changes, every page is made again. */
	frame: string;
}

/** The release before, with what each page of it was made from. */
export interface HubBefore {
	home: string;
	made: Record<string, string>;
}

/** What each page of the hub is made from, as a digest. */
export const madeFrom = ({ hub, pages, frame }: HubSource): Record<string, string> =>
	Object.fromEntries(pages.map((page) => [page, digestOfAll([frame, partsOf(hub, page)])]));

/** Writes every page of the hub, but renders only those that are made from something else than in the release before. */
export async function writeHubPages(
	writer: ReleaseWriter,
	{ hub, pages, address }: HubSource,
	made: Record<string, string>,
	before: HubBefore | undefined,
	render: Render,
	isSearchable: (page: string) => boolean,
): Promise<SearchPage[]> {
	const searchable: SearchPage[] = [];
	const kept = before && openKept(before.home);
	for (const page of pages) {
		const html = kept && before.made[page] === made[page] ? linkPage(writer, fileOf(page), kept) : undefined;
		if (html && isSearchable(page)) searchable.push({ path: page, html });
		if (!html)
			searchable.push(
				...(await renderPages(
					writer,
					[page],
					'/',
					address,
					{ hub: hubFor(hub, partsOf(hub, page), page) },
					render,
					isSearchable,
				)),
			);
	}
	return searchable;
}

/** Reads a file of a release; nothing where it is not there as it was written. */
type Read = (file: ManifestFile) => { source: string; bytes: Buffer } | undefined;

interface Kept {
	/** A page's file and its packed forms. */
	formsOf(file: string): ManifestFile[];
	read: Read;
}

function openKept(home: string): Kept | undefined {
	const manifest = readManifest(home);
	if (!manifest) return undefined;
	const files = new Map(manifest.files.map((file) => [file.path, file]));
	return {
		formsOf: (file) => ['', ...ENDINGS.br].flatMap((ending) => files.get(file + ending) ?? []),
		read({ path, digest }) {
			const source = join(home, 'site', path);
			const bytes = readIfThere(source);
			return bytes && digestOf(bytes) === digest ? { source, bytes } : undefined;
		},
	};
}

/** Links a page with its packed forms and returns its bytes; does nothing unless each is there as it was written. */
function linkPage(writer: ReleaseWriter, file: string, { formsOf, read }: Kept): Uint8Array | undefined {
	const forms = formsOf(file).map((known) => ({ known, found: read(known) }));
	const [page] = forms;
	if (page?.known.path !== file || forms.some(({ found }) => !found)) return undefined;
	for (const { known, found } of forms) writer.link(known.path, found!.source, known);
	return page.found?.bytes;
}

function readIfThere(file: string): Buffer | undefined {
	try {
		return readFileSync(file);
	} catch {
		return undefined;
	}
}
