import type { Branch } from '../../src/compose/branch.ts';
import type { Problem } from '../../src/network/problem.ts';
import type { BranchSource } from '../../src/network/read-branch.ts';
import type { Audience } from '../../src/schema/common.ts';
import type { Faces } from './compose-faces.ts';
import { type Layout, shelfOf } from './layout.ts';
import { readState } from './state.ts';
import { currentRelease } from './switch.ts';

/** What releases show that may be taken back: entries by their paths, and the minutes of records. */
export type Shown = Record<Audience, string[]>;

/** What the faces of a branch show. */
export const shownBy = (faces: Faces): Shown => ({
	public: shownIn(faces.public?.branch),
	members: shownIn(faces.members?.branch),
});

/**
 * Whether readers would go on seeing what is meant to be gone, if the last good release stayed because of a mistake elsewhere:
 * an entry that was deleted, hidden, made the members' own, has expired or lost a consent; minutes that were closed.
 */
export function wouldShowWithdrawn(layout: Layout, slug: string, faces: Faces, mistakes: Problem[]): boolean {
	const state = readState(layout, slug);
	const releases = [currentRelease(shelfOf(layout, 'public'), slug), currentRelease(shelfOf(layout, 'members'), slug)];
	if (releases.every((release) => release === undefined)) return false;
	// A release nobody remembers the making of may show anything.
	if (!state?.shown || state.release !== releases[0] || state.private !== releases[1]) return true;
	const before = state.shown;
	const now = shownBy(faces);
	// Without a consent that holds nobody is shown, and least of all until somebody finds out whom a slip meant.
	const wrong = mistakes.filter(({ rule }) => rule !== 'person-unknown').map(pathOf);
	const remains = (shown: string[]) => new Set([...shown, ...wrong, ...wrong.map(minutesOf)]);
	const [open, inside] = [remains(now.public), remains(faces.members ? now.members : now.public)];
	return before.public.some((one) => !open.has(one)) || before.members.some((one) => !inside.has(one));
}

/** The branch without the entries that have mistakes in them. */
export function withoutMistakes(source: BranchSource, mistakes: Problem[]): BranchSource {
	const wrong = new Set(mistakes.map(pathOf));
	return { ...source, entries: source.entries.filter(({ column, id }) => !wrong.has(`${column.id}/${id}/`)) };
}

function shownIn(branch: Branch | undefined): string[] {
	const entries = branch?.columns.flatMap((column) => column.entries) ?? [];
	return entries.flatMap(({ data }) =>
		data.collection === 'records' && !data.isWithheld ? [data.path, minutesOf(data.path)] : [data.path],
	);
}

const minutesOf = (path: string): string => `${path}#minutes`;

/** Address of the entry a problem was found in: `branches/x/news/a/index.md` → `news/a/`. */
function pathOf({ file }: Problem): string {
	return `${file
		.split('/')
		.slice(2)
		.join('/')
		.replace(/(?:\/index)?\.md$/, '')}/`;
}
