import { supersede, switchAll } from '../build/adopt.ts';
import { isSameVersion, readHistory, type Version, writeHistory } from '../build/history.ts';
import type { Layout } from '../build/layout.ts';
import { type SiteState, writeState } from '../build/state.ts';

/**
 * Gives readers another version of a branch, in one step for each audience, and remembers that what is written goes
 * unseen: the next build leaves it so until that changes. Returns what to remember.
 */
export function goBack(layout: Layout, slug: string, present: SiteState, version: Version, at: string): SiteState {
	if (!version.state) throw new Error(`${slug} has nothing left of version ${version.number}`);
	const {
		key,
		uses,
		since,
		due,
		reason,
		problems,
		source = '',
		release,
		private: inside,
		shown,
		agreed,
		closed,
	} = present;
	const unseen = present.rolledBack ?? { digest: source, release, private: inside, shown, agreed, closed };
	const { since: _, due: __, reason: ___, ...older } = version.state;
	const span = { ...(since && { since }), ...(due && { due }), ...(reason && { reason }) };
	const state: SiteState = { ...older, key, ...span, ...(uses && { uses }), ...(problems && { problems }) };
	if (!isSameVersion(version, unseen)) state.rolledBack = { ...unseen, at };
	const others = readHistory(layout, slug).filter(
		(other) => !isSameVersion(other, present) && !isSameVersion(other, version),
	);
	const all = [...others, supersede(present, at)].map(({ isUndone, ...other }) =>
		other.number > version.number ? { ...other, isUndone: true } : other,
	);
	// First what should be, so that a build after a sudden end finishes what was begun.
	writeState(layout, slug, state);
	switchAll(layout, slug, state);
	writeHistory(layout, slug, all, all.length + 1);
	return state;
}
