import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readNetwork } from '../../src/network/read-network.ts';
import type { Minute } from '../../src/network/time.ts';
import { rememberedFiles } from '../build/hub-search/files.ts';
import { AUDIENCES, type Layout, shelfOf } from '../build/layout.ts';
import { withLock } from '../build/lock.ts';
import { prepareFolders } from '../build/prepare-folders.ts';
import type { Progress } from '../build/progress.ts';
import type { Finding } from './finding.ts';
import { packingOf, restore, SEARCH } from './restore.ts';
import { sitesAsked } from './sites-asked.ts';
import { verifyLinks, wantedRelease } from './verify-links.ts';
import { compareFiles, type Tally, verifyRelease } from './verify-release.ts';

export interface VerifyOptions {
	layout: Layout;
	/** These sites, or all with everything beside them. */
	only: string[];
	isRestoring: boolean;
	now: Minute;
	progress: Progress;
}

/** What a comparison came to, as `--json` writes it. */
export interface VerifyReport extends Tally {
	sites: number;
	findings: Finding[];
	/** Sites that are still not as they were made. */
	broken: string[];
	seconds: number;
}

/** A build that runs beside may be switching: what is wrong must still be wrong after this time. */
const PATIENCE = 500;

/** Compares what readers get with what was made, and puts it right where that is asked for. */
export async function verify(options: VerifyOptions): Promise<VerifyReport> {
	const { layout, only, isRestoring, progress } = options;
	const began = performance.now();
	const tally = { files: 0, bytes: 0 };
	const sites = sitesAsked(layout, only);
	const look = async () => {
		const suspicious = await compare(layout, sites, only.length === 0, tally, progress);
		if (suspicious.length === 0) return [];
		await wait(PATIENCE);
		const again = [...new Set(suspicious.map(({ site }) => site))].filter((site) => sites.includes(site));
		return compare(layout, again, only.length === 0, { files: 0, bytes: 0 }, progress, sites);
	};
	const findings = await look();
	let broken = [...new Set(findings.map(({ site }) => site))].sort();
	if (isRestoring && findings.length > 0) {
		prepareFolders(layout);
		const left = await withLock(layout, progress.say, () => restore(layout, findings, new Date().toISOString()));
		if (left.size > 0) await buildAgain(options, [...left]);
		for (const finding of findings) if (left.has(finding.site)) finding.restored ??= 'made-again';
		broken = [...new Set((await look()).map(({ site }) => site))].sort();
		for (const finding of findings) if (broken.includes(finding.site)) delete finding.restored;
	}
	return { sites: sites.length, ...tally, findings, broken, seconds: (performance.now() - began) / 1000 };
}

async function compare(
	layout: Layout,
	sites: string[],
	isWhole: boolean,
	tally: Tally,
	progress: Progress,
	known: string[] = sites,
): Promise<Finding[]> {
	const links = verifyLinks(layout, known);
	// Of some sites alone nobody knows what else should stand in the root.
	const findings = links.filter(({ site, what }) => (isWhole ? true : known.includes(site) && what !== 'added'));
	const search = join(layout.store, 'hub-search');
	if (isWhole && existsSync(search))
		findings.push(...(await compareFiles(join(search, 'served'), rememberedFiles(search), SEARCH, tally)));
	for (const [index, site] of sites.entries()) {
		progress.step(index + 1, sites.length, site);
		for (const audience of AUDIENCES) {
			const id = wantedRelease(layout, site, audience);
			if (id) findings.push(...(await verifyRelease(join(shelfOf(layout, audience).releases, site, id), site, tally)));
		}
	}
	return findings;
}

/** Builds sites whose files are nowhere else; the hub comes with every build. */
async function buildAgain({ layout, now, progress }: VerifyOptions, sites: string[]): Promise<void> {
	const { slugs } = readNetwork(layout.content);
	const only = sites.filter((site) => slugs.includes(site));
	const { buildNetwork } = await import('../build/build-network.ts');
	await buildNetwork({ layout, only, due: only.length === 0, force: false, now, packing: packingOf(layout), progress });
}
