import { adopt, isOnDisk } from './adopt.ts';
import type { BuildReport } from './build-report.ts';
import { isSameVersion } from './history.ts';
import type { BranchResult, BuildSettings } from './job.ts';
import { readState, type SiteState } from './state.ts';
import { takenBack } from './taken-back.ts';

/** What identifies what a branch was built from. */
export interface Source {
	key: string;
	/** Of the branch's folder alone. */
	digest: string;
	/** Somebody asked for this very branch to be built again, so that an older version must not stay. */
	isWanted: boolean;
}

/** Switches a finished branch in, or leaves what is there; returns what to remember. */
export function settle(
	settings: Pick<BuildSettings, 'layout' | 'at' | 'keep'>,
	slug: string,
	{ key, digest, isWanted }: Source,
	result: BranchResult,
	report: BuildReport,
): SiteState | undefined {
	if (result.outcome === 'failed') {
		report.kept.push(slug);
		return undefined;
	}
	const { layout } = settings;
	const { outcome, seconds: _, ...made } = result;
	if (outcome === 'released') report.rendered.push(slug);
	const before = readState(layout, slug);
	// What was built around a mistake is built again as soon as anything is built.
	const isWhole = result.problems.every(({ severity }) => severity !== 'must-fix');
	const kept = outcome === 'hidden' ? keptForMembers(before) : {};
	const built: SiteState = { key: isWhole ? key : '', source: digest, ...made, ...kept };
	const state = isWanted || outcome !== 'released' ? built : unlessRolledBack(layout, slug, before, built);
	report[adopt(layout, slug, state, settings) ? 'written' : 'unchanged'].push(slug);
	return state;
}

/** What to remember of a branch that was built: the older version that somebody went back to, as long as that stays. */
export function unlessRolledBack(
	layout: BuildSettings['layout'],
	slug: string,
	before: SiteState | undefined,
	built: SiteState,
): SiteState {
	const { source = '' } = built;
	return before && staysRolledBack(layout, slug, source, before, built) ? unseen(before, built, source) : built;
}

/** Whether a version somebody went back to stays: as long as the branch says the same, and nothing it shows was taken back. */
function staysRolledBack(
	layout: BuildSettings['layout'],
	slug: string,
	digest: string,
	before: SiteState,
	built: SiteState,
): boolean {
	const { rolledBack } = before;
	if (!rolledBack || (rolledBack.digest !== digest && !isSameVersion(rolledBack, built))) return false;
	return takenBack(before, built) === undefined && isOnDisk(layout, slug, before);
}

/** An older version stays, and what is written now goes unseen. */
function unseen(before: SiteState, built: SiteState, digest: string): SiteState {
	const { key, uses, since, due, reason, problems, shown, agreed, release, private: inside, closed } = built;
	const { since: _, due: __, reason: ___, rolledBack, ...older } = before;
	const span = { ...(since && { since }), ...(due && { due }), ...(reason && { reason }) };
	return {
		...{ ...older, key, ...span, ...(uses && { uses }), ...(problems && { problems }) },
		rolledBack: { at: rolledBack?.at ?? '', digest, shown, agreed, release, private: inside, closed },
	};
}

/** What members had of a branch before it was hidden by settings that cannot be read. */
function keptForMembers(before: SiteState | undefined): Pick<SiteState, 'private' | 'shown'> {
	if (!before?.private || !before.shown) return {};
	return { private: before.private, shown: { ...before.shown, public: [] } };
}
