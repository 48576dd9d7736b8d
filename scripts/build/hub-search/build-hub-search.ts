import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { foldEntries } from '../../../src/search/literal/fold-entries.ts';
import {
	HUB_FOLDER,
	headFile,
	type IndexedSite,
	type ListedSegment,
	START,
	type Start,
} from '../../../src/search/literal/format.ts';
import { pack } from '../../../src/search/literal/pack.ts';
import { FORMAT, newestFirst, type SiteEntry, versionOf } from '../../../src/search/literal/segments.ts';
import { SUGGESTIONS, type Suggestible } from '../../../src/search/literal/suggest.ts';
import { packSuggestions } from '../../../src/search/literal/suggestible.ts';
import { writeSegment } from '../../../src/search/literal/write-segment.ts';
import { digestOfAll } from '../digest-files.ts';
import type { Layout } from '../layout.ts';
import type { ManifestFile } from '../manifest.ts';
import { writeStamped } from '../place-file.ts';
import { replaceFile } from '../replace-file.ts';
import { stampOf } from '../stamp.ts';
import { replaceLink } from '../switch.ts';
import { forgetFiles, isAsWritten, measured, rememberFiles } from './files.ts';
import { forgetShown, type Made, readMade, readShown, writeMade, writeShown } from './made.ts';
import { plan } from './plan.ts';
import { siteLists, textsOf } from './site-lists.ts';

/** What the index of the network is made from besides what stands in the public root. */
export interface HubSearchSource {
	/** The sites whose entries are found: the branches that are live, and the hub by an empty slug. */
	sites: IndexedSite[];
	synonyms: string[][];
	suggestible: Suggestible[];
	/** Day of the build. */
	day: string;
	/** Characters that one segment has about; as many as is good for readers unless told. */
	full?: number;
}

/**
 * Makes the search of the whole network say what the public has at this moment, and nothing else: it reads only the public
 * root. Readers are led to it by one rename, when all files it names are there. Says how many files were written.
 */
export function buildHubSearch(layout: Layout, source: HubSearchSource): { segments: number } {
	const { publicRoot, store } = layout;
	const home = join(store, 'hub-search');
	const served = join(home, 'served');
	mkdirSync(served, { recursive: true });
	const before = readMade(home);
	const isThere = ({ version }: { version: string }) => isAsWritten(home, served, version);
	const made = before && [...before.base, ...listed(before.delta)].every(isThere) ? before : undefined;
	const slugs = source.sites.map(({ slug }) => slug);
	const planned = plan(siteLists(layout, slugs, made?.sites), made, source, (slug) => readShown(home, slug));

	let segments = 0;
	const write = (entries: SiteEntry[]): ListedSegment => {
		const sorted = entries.toSorted(newestFirst);
		const version = versionOf(sorted);
		if (!isThere({ version })) {
			const files = writeFolder(served, version, (file) => {
				const { units, folded } = foldEntries(textsOf(publicRoot, sorted));
				const all = sorted.map((entry, index) => ({ ...entry, ...folded[index]! }));
				file(headFile(version), pack(writeSegment(version, all, units, file)));
			});
			rememberFiles(home, version, files);
			segments++;
		}
		return { version, entries: sorted.length };
	};
	const base = planned.base?.filter((entries) => entries.length > 0).map(write) ?? made?.base ?? [];
	const delta = planned.delta
		? listed(planned.delta.length > 0 ? write(planned.delta) : undefined)
		: listed(made?.delta);
	const without = Object.entries(planned.sites).flatMap(([slug, { inBase, inDelta }]) =>
		inBase && inDelta ? [slug] : [],
	);
	const start: Start = {
		sites: source.sites,
		synonyms: source.synonyms,
		segments: [
			...delta.map((one) => ({ ...one, head: headOf(served, one.version) })),
			...base.map((segment) => ({ ...segment, ...(without.length > 0 && { without }) })),
		],
		first: delta.length + 1,
	};
	const suggestible = [...source.suggestible, ...peopleOf(planned.sites)];
	const suggestions = digestOfAll(suggestible);
	const replace = (part: string, path: string, bytes: Uint8Array) => {
		const file = measured(path, bytes);
		replaceFile(join(served, path), bytes);
		utimesSync(join(served, path), stampOf(file.digest), stampOf(file.digest));
		rememberFiles(home, part, [file]);
	};
	if (made?.suggestions !== suggestions || !isAsWritten(home, served, 'suggestions'))
		replace('suggestions', SUGGESTIONS, packSuggestions(suggestible));
	replace('top', START, pack(JSON.stringify(start)));
	const place = join(publicRoot, HUB_FOLDER.slice(0, -1));
	replaceLink(place, relative(publicRoot, served));
	// Whoever still has the old start reads the new one when a file is gone: what was taken back must be.
	for (const name of readdirSync(served))
		if (!start.segments.some(({ version }) => version === name) && name !== START && name !== SUGGESTIONS) {
			rmSync(join(served, name), { recursive: true });
			forgetFiles(home, name);
		}
	const [changes] = delta;
	for (const [slug, shown] of planned.shown) writeShown(home, slug, shown);
	if (planned.base) forgetShown(home, (slug) => slug in planned.sites);
	const { day, sites } = planned;
	writeMade(home, { format: FORMAT, day, base, ...(changes && { delta: changes }), suggestions, sites });
	return { segments };
}

/** Takes the search of the whole network away. */
export function removeHubSearch({ publicRoot, store }: Layout): void {
	rmSync(join(publicRoot, HUB_FOLDER.slice(0, -1)), { force: true });
	rmSync(join(store, 'hub-search'), { recursive: true, force: true });
}

const peopleOf = (sites: Made['sites']): Suggestible[] =>
	Object.values(sites).flatMap(({ people }) => people.map((text) => ({ kind: 'person', text })));

const listed = <T>(one: T | undefined): T[] => (one === undefined ? [] : [one]);

const headOf = (served: string, version: string): string =>
	gunzipSync(readFileSync(join(served, headFile(version)))).toString('base64');

/** Writes a folder nobody sees until it is whole. */
function writeFolder(
	parent: string,
	name: string,
	fill: (file: (path: string, bytes: Uint8Array) => void) => void,
): ManifestFile[] {
	const files: ManifestFile[] = [];
	const unfinished = join(parent, '.unfinished');
	rmSync(unfinished, { recursive: true, force: true });
	mkdirSync(join(unfinished, name), { recursive: true });
	fill((path, bytes) => {
		const file = measured(path, bytes);
		writeStamped(join(unfinished, path), bytes, file.digest);
		files.push(file);
	});
	// What was damaged there makes way.
	rmSync(join(parent, name), { recursive: true, force: true });
	renameSync(join(unfinished, name), join(parent, name));
	rmSync(unfinished, { recursive: true });
	return files;
}
