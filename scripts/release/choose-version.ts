import { isSameVersion, type Version } from '../build/history.ts';
import type { SiteState } from '../build/state.ts';
import { versionId } from './version-id.ts';

/** Which version of a site to go back to. */
export type Wish = { to: string } | { before: string } | 'last';

/** Why there is nothing to go back to. */
export type Missing = 'none' | 'unknown' | 'ambiguous' | 'present' | 'not-then';

/** Finds the version that is wished for among the others of a site. */
export function chooseVersion(wish: Wish, present: SiteState, others: Version[]): Version | Missing {
	const versions = others.filter((version) => !isSameVersion(version, present));
	if (wish === 'last') {
		const before = versions.filter(({ number, isUndone }) => number < (present.number ?? Infinity) && !isUndone);
		return before.sort((a, b) => a.number - b.number).at(-1) ?? 'none';
	}
	if ('to' in wish) {
		const is = (version: Pick<Version, 'release' | 'private'>) =>
			[version.release, version.private, versionId(version)].some((id) => id?.startsWith(wish.to));
		const found = versions.filter(is);
		if (found.length > 1) return 'ambiguous';
		return found[0] ?? (is(present) ? 'present' : 'unknown');
	}
	if (present.live !== undefined && present.live < wish.before) return 'present';
	const then = versions.filter(({ live }) => live < wish.before);
	return then.sort((a, b) => (a.live < b.live ? -1 : 1)).at(-1) ?? 'not-then';
}
