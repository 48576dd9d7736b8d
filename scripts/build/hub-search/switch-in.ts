import { readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { HUB_FOLDER, headFile, START, type Start } from '../../../src/search/literal/format.ts';
import { pack } from '../../../src/search/literal/pack.ts';
import { SUGGESTIONS } from '../../../src/search/literal/suggest.ts';
import { type Layout, shelfOf } from '../layout.ts';
import { replaceFile } from '../replace-file.ts';
import { stampOf } from '../stamp.ts';
import { replaceLink } from '../switch.ts';
import { folderMark, forgetFiles, measured, rememberedParts, rememberFiles } from './files.ts';
import { homeOf, KEPT, type Made, type Retired, writeMade } from './made.ts';

/** The parts whose names stay. */
export const TOP = 'top';
export const SUGGESTED = 'suggestions';

/** How many indexes a segment outlives the one that needed it: readers may have opened that. */
const OUTLIVES = 2;

/**
 * Leads readers to an index by one rename, when all files it names are there, and remembers it.
 * @param isCleared what was there before holds something the public no longer has: it goes now.
 * @param beforeMade called when what is no longer needed is gone and nothing is remembered yet.
 */
export function switchIn(
	layout: Layout,
	{ sites, synonyms }: Pick<Start, 'sites' | 'synonyms'>,
	next: Omit<Made, 'format' | 'retired'>,
	before: Made | undefined,
	{ day, isCleared = false, beforeMade = () => {} }: { day: string; isCleared?: boolean; beforeMade?: () => void },
): void {
	const { publicRoot, store } = layout;
	const home = homeOf(store);
	const served = join(home, 'served');
	const delta = next.delta.filter(({ entries }) => entries > 0);
	const inDelta = new Set(next.delta.flatMap((part) => part.sites));
	const struck = Object.entries(next.sites).flatMap(([slug, { inBase }]) =>
		inBase && inDelta.has(slug) ? [slug] : [],
	);
	const start: Start = {
		sites,
		synonyms,
		segments: [
			...delta.map(({ version, entries, without }) => ({
				...{ version, entries, head: headOf(served, version) },
				...(without.length > 0 && { without }),
			})),
			...next.base.map(({ version, entries }) => ({ version, entries, ...(struck.length > 0 && { without: struck }) })),
		],
		first: delta.length + 1,
		...(next.sieves.length > 0 && {
			sieves: next.sieves.map(({ version, fileCount, longest }) => ({ version, fileCount, longest })),
		}),
	};
	replacePart(home, served, TOP, START, pack(JSON.stringify(start)));
	replaceLink(shelfOf(layout, 'public'), HUB_FOLDER.slice(0, -1), relative(publicRoot, served));
	const present = [...start.segments, ...next.sieves].map(({ version }) => version);
	const retired = isCleared ? [] : retire(before, present, day);
	const stays = new Set([START, SUGGESTIONS, TOP, SUGGESTED, ...present, ...retired.map(({ version }) => version)]);
	// What was taken away as damaged, or by somebody, is remembered although it is not there.
	for (const name of new Set([...readdirSync(served), ...rememberedParts(home)]))
		if (!stays.has(name)) {
			rmSync(join(served, name), { recursive: true, force: true });
			forgetFiles(home, name);
		}
	beforeMade();
	const marked = <T extends { version: string }>(one: T) => ({ ...one, folder: folderMark(served, one.version) });
	writeMade(home, {
		...{ format: KEPT, ...next, retired },
		...{ base: next.base.map(marked), sieves: next.sieves.map(marked) },
	});
}

/** Replaces one of the files whose names stay, in one step. */
export function replacePart(home: string, served: string, part: string, path: string, bytes: Uint8Array): void {
	const file = measured(path, bytes);
	replaceFile(join(served, path), bytes);
	utimesSync(join(served, path), stampOf(file.digest), stampOf(file.digest));
	rememberFiles(home, part, [file]);
}

/** What a reader with an earlier start may ask for; altered words do not stay overnight. */
function retire(before: Made | undefined, present: string[], day: string): Retired[] {
	if (!before) return [];
	const isPresent = new Set(present);
	const last = [...before.base, ...before.sieves, ...before.delta.filter(({ entries }) => entries > 0)];
	const gone = last.filter(({ version }) => !isPresent.has(version));
	const isSwitched = gone.length > 0 || last.length !== present.length;
	const older = before.retired.map((one) => ({ ...one, switches: one.switches + (isSwitched ? 1 : 0) }));
	return [...gone.map(({ version }) => ({ version, switches: 0, day })), ...older].filter(
		(one) => one.switches < OUTLIVES && one.day === day && !isPresent.has(one.version),
	);
}

const headOf = (served: string, version: string): string =>
	gunzipSync(readFileSync(join(served, headFile(version)))).toString('base64');
