import { lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { AUDIENCES, HUB, type Layout, shelfOf } from '../build/layout.ts';
import { PACKINGS, type Packing } from '../build/pack.ts';
import { copyStamped } from '../build/place-file.ts';
import { setAside } from '../build/set-aside.ts';
import { readState } from '../build/state.ts';
import { replaceLink, switchTo } from '../build/switch.ts';
import { prepareTheme } from '../build/theme.ts';
import type { Finding } from './finding.ts';
import { dropUnequal, findEqual } from './sources.ts';
import { wantedRelease } from './verify-links.ts';

/** The name the search of the whole network goes by among sites. */
export const SEARCH = '_search';

/** Puts right what can be put right without building; returns the sites that have to be built again. */
export async function restore(layout: Layout, findings: Finding[], at: string): Promise<Set<string>> {
	const broken = new Set<string>();
	let remade: Promise<unknown> | undefined;
	// What is too much goes first: a link may stand where a folder belongs.
	for (const finding of findings.toSorted((a, b) => rank(a) - rank(b))) {
		const { site, file, what, wanted } = finding;
		if (what === 'added') {
			setAside(layout, file, at);
			finding.restored = 'set-aside';
		} else if (wanted) {
			let source = await findEqual(layout, site, wanted);
			if (!source && (await dropUnequal(layout, site, wanted)) === 'theme') {
				remade ??= prepareTheme(layout, packingOf(layout)).catch(() => undefined);
				await remade;
				source = await findEqual(layout, site, wanted);
			}
			if (source) {
				copyInto(layout, file, wanted.digest, source, at);
				finding.restored = 'copied';
			} else {
				rmSync(file, { recursive: true, force: true });
				broken.add(site);
			}
		} else if (file.endsWith('/manifest.json')) broken.add(site);
		else {
			leadBack(layout, finding, at);
			finding.restored = 'led-back';
		}
	}
	for (const site of broken) site === SEARCH ? forgetSearch(layout, findings) : forgetManifests(layout, site);
	return broken;
}

/** How releases of this store are packed. */
export const packingOf = (layout: Layout): Packing =>
	PACKINGS.find((one) => one === readState(layout, HUB)?.key.split(' ')[1]) ?? 'gzip';

const rank = ({ what }: Finding): number => (what === 'added' ? 0 : 1);

// Beside it and renamed: readers get the wrong file or the right one, and a file that is one with others is not written to.
function copyInto(layout: Layout, file: string, digest: string, source: string, at: string): void {
	const temporary = join(dirname(file), `.restored-${process.pid}`);
	mkdirSync(dirname(file), { recursive: true });
	rmSync(temporary, { force: true });
	copyStamped(source, temporary, digest);
	if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) setAside(layout, file, at);
	renameSync(temporary, file);
}

function leadBack(layout: Layout, { site, file }: Finding, at: string): void {
	const found = lstatSync(file, { throwIfNoEntry: false });
	if (found && !found.isSymbolicLink()) setAside(layout, file, at);
	if (file === join(layout.publicRoot, SEARCH)) {
		replaceLink(
			shelfOf(layout, 'public'),
			SEARCH,
			relative(layout.publicRoot, join(layout.store, 'hub-search/served')),
		);
		return;
	}
	for (const audience of AUDIENCES) {
		const id = wantedRelease(layout, site, audience);
		if (id) switchTo(shelfOf(layout, audience), site, id);
	}
}

// Without it a release counts as missing, so that the next build makes it.
function forgetManifests(layout: Layout, site: string): void {
	for (const audience of AUDIENCES) {
		const id = wantedRelease(layout, site, audience);
		if (id) rmSync(join(shelfOf(layout, audience).releases, site, id, 'manifest.json'), { force: true });
	}
}

// The parts that are whole stay; without its memory the index is made anew around them.
function forgetSearch(layout: Layout, findings: Finding[]): void {
	const home = join(layout.store, 'hub-search');
	rmSync(join(home, 'made.state'), { force: true });
	for (const { site, wanted } of findings) {
		const part = wanted?.path.split('/')[0];
		if (site === SEARCH && part) rmSync(join(home, 'served', part), { recursive: true, force: true });
	}
}
