import { randomUUID } from 'node:crypto';
import { readNetwork } from '../../src/network/read-network.ts';
import { readShared } from '../../src/network/read-shared.ts';
import type { Minute } from '../../src/network/time.ts';
import { isOnDisk } from '../build/adopt.ts';
import { askGit } from '../build/committed-folders.ts';
import { readHistory, type Version } from '../build/history.ts';
import { HUB, type Layout, shelfOf } from '../build/layout.ts';
import { withLock } from '../build/lock.ts';
import { prepareFolders, requireBranches, WrongFolderError } from '../build/prepare-folders.ts';
import { readState, rememberedSites, type SiteState } from '../build/state.ts';
import { clearUnfinished, currentRelease } from '../build/switch.ts';
import { type TakenBack, takenBack } from '../build/taken-back.ts';
import { tidy } from '../build/tidy.ts';
import { withFilms } from '../build/with-films.ts';
import { chooseVersion, type Missing, type Wish } from './choose-version.ts';
import { goBack } from './go-back.ts';
import { lastWideChange } from './last-wide-change.ts';
import { type Around, mayBeSeen } from './may-be-seen.ts';
import { refreshHub } from './refresh-hub.ts';
import { sitesAsked } from './sites-asked.ts';
import { versionId } from './version-id.ts';

export interface RollbackOptions {
	layout: Layout;
	/** These branches, or all. */
	only: string[];
	/** Which version; for the whole network without one, the one before the last change of most branches. */
	wish: Wish;
	now: Minute;
	say: (line: string) => void;
}

/** Why a branch stays as it is. */
export type Refusal = Missing | TakenBack | 'not-built' | 'lost' | 'unreadable';

/** What a rollback came to, as `--json` writes it. */
export interface RollbackReport {
	back: { site: string; from: string; to: string; live: string }[];
	/** Branches that had nothing to be rolled back from, such as those that were the same at that time. */
	unchanged: string[];
	refused: { site: string; why: Refusal }[];
	/** Branches of which what is remembered was lost, so that the hub stayed as it was. */
	forgotten?: string[];
	milliseconds: number;
}

/** Gives readers earlier versions of branches again, without building anything, and renders the hub to match. */
export async function rollBack(options: RollbackOptions): Promise<RollbackReport> {
	sitesAsked(options.layout, []);
	prepareFolders(options.layout);
	return withLock(options.layout, options.say, () => work(options));
}

async function work({ layout, only, wish: wished, now }: RollbackOptions): Promise<RollbackReport> {
	const began = performance.now();
	const { settings: network, slugs } = readNetwork(layout.content);
	if (!network) throw new WrongFolderError(`${layout.content} 里的 network.yml 读不出来，所以没有退回。`);
	requireBranches(only, slugs, layout.content);
	clearUnfinished(shelfOf(layout, 'public'));
	clearUnfinished(shelfOf(layout, 'members'));
	const report: RollbackReport = { back: [], unchanged: [], refused: [], milliseconds: 0 };
	const around: Around = { layout, network, shared: readShared(layout.content, network), now };
	const branches = rememberedSites(layout).filter((site) => site !== HUB);
	const states = new Map(branches.map((slug) => [slug, readState(layout, slug)]));
	const isWide = only.length === 0;
	const wish = isWide && wished === 'last' ? { before: lastWideChange([...states.values()]) } : wished;
	const at = new Date().toISOString();
	const themes: string[] = [];
	for (const slug of isWide ? branches : only) {
		const present = states.get(slug);
		const version = present ? chooseVersion(wish, present, readHistory(layout, slug)) : 'not-built';
		if (version === 'present') report.unchanged.push(slug);
		else if (typeof version === 'string') report.refused.push({ site: slug, why: version });
		else {
			const why = whyNot(around, slug, version);
			if (why) {
				report.refused.push({ site: slug, why });
				continue;
			}
			const state = goBack(layout, slug, present!, version, at);
			states.set(slug, state);
			if (state.theme) themes.push(state.theme);
			report.back.push({ site: slug, from: versionId(present!), to: versionId(version), live: version.live });
		}
	}
	if (report.back.length > 0) {
		const folders = withFilms(await askGit(layout.content, ['shared/']), layout.films);
		const settings = { build: randomUUID(), layout, network, now, commit: folders.commit, at, keep: 1 };
		const known = [...states.values()].filter((state): state is SiteState => state !== undefined);
		const lost = slugs.filter((slug) => !states.get(slug) && currentRelease(shelfOf(layout, 'public'), slug));
		// Made without them the hub would not name them any more.
		if (lost.length === 0) await refreshHub(settings, known, isWide ? themes : [], folders);
		else report.forgotten = lost;
		tidy(layout);
	}
	report.milliseconds = Math.round(performance.now() - began);
	return report;
}

/** What must be gone stays gone: judged by what is written now, built or not. */
function whyNot(around: Around, slug: string, version: Version): Refusal | undefined {
	if (!version.state) return version.gone ?? 'withdrawn';
	if (!isOnDisk(around.layout, slug, version)) return 'lost';
	const now = mayBeSeen(around, slug);
	return now ? takenBack(version.state, now) : 'unreadable';
}
