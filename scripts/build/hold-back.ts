import { join } from 'node:path';
import { mayRead } from '../../src/compose/audience.ts';
import type { Branch } from '../../src/compose/branch.ts';
import type { Problem } from '../../src/network/problem.ts';
import type { BranchSource } from '../../src/network/read-branch.ts';
import { readAnyhow } from '../../src/network/read-text.ts';
import type { Minute } from '../../src/network/time.ts';
import type { Audience } from '../../src/schema/entry.ts';
import type { Faces } from './compose-faces.ts';
import type { BuildSettings } from './job.ts';
import { type Layout, shelfOf } from './layout.ts';
import { saysHidden } from './says-hidden.ts';
import { readState } from './state.ts';
import { currentRelease } from './switch.ts';
import { agreedBy, agreeToLess } from './taken-back.ts';

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
export function wouldShowWithdrawn(
	{ layout, now: minute }: Pick<BuildSettings, 'layout' | 'now'>,
	source: BranchSource,
	faces: Faces,
	mistakes: Problem[],
): boolean {
	const { slug } = source;
	const state = readState(layout, slug);
	const releases = [currentRelease(shelfOf(layout, 'public'), slug), currentRelease(shelfOf(layout, 'members'), slug)];
	if (releases.every((release) => release === undefined)) return false;
	// A release nobody remembers the making of may show anything.
	if (!state?.shown || state.release !== releases[0] || state.private !== releases[1]) return true;
	// Names may stand in entries that cannot be read.
	if (!state.agreed || agreeToLess(state.agreed, agreedBy(source.people, minute))) return true;
	const before = state.shown;
	const now = shownBy(faces);
	const remains = (shown: string[], reader: Audience) =>
		new Set([...shown, ...unreadOf({ layout, now: minute }, source, mistakes, reader)]);
	const open = remains(now.public, 'public');
	const inside = remains(faces.members ? now.members : now.public, 'members');
	return before.public.some((one) => !open.has(one)) || before.members.some((one) => !inside.has(one));
}

/** What these readers may be meant to see of entries that cannot be read; of those only what their text says is known. */
export function unreadOf(
	{ layout, now }: Pick<BuildSettings, 'layout' | 'now'>,
	source: BranchSource,
	mistakes: Problem[],
	reader: Audience,
): string[] {
	const read = new Set(source.entries.map(({ column, id }) => `${column.id}/${id}/`));
	const unread = mistakes.filter((one) => !read.has(pathOf(one)));
	const meant = unread.filter((one) => !isHidden(one, reader, layout, source, now)).map(pathOf);
	return [...meant, ...meant.map(minutesOf)];
}

function isHidden(mistake: Problem, reader: Audience, layout: Layout, source: BranchSource, now: Minute): boolean {
	const column = source.columns.find(({ id }) => pathOf(mistake).startsWith(`${id}/`));
	if (column && !mayRead(reader, column.audience)) return true;
	return saysHidden(readAnyhow(join(layout.content, mistake.file)), reader, source, now);
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

/** What stands for the minutes of a record. */
export const minutesOf = (path: string): string => `${path}#minutes`;

/** Address of the entry a problem was found in: `branches/x/news/a/index.md` → `news/a/`. */
function pathOf({ file }: Problem): string {
	return `${file
		.split('/')
		.slice(2)
		.join('/')
		.replace(/(?:\/index)?\.md$/, '')}/`;
}
