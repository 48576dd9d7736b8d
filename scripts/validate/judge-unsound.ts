import { basename, dirname, join } from 'node:path';
import type { Surroundings } from '../../src/compose/compose-branch.ts';
import { hiddenProblems } from '../../src/compose/hidden-problems.ts';
import { mendEntry } from '../../src/network/mend-entry.ts';
import type { Problem } from '../../src/network/problem.ts';
import type { BranchSource } from '../../src/network/read-branch.ts';
import { dayOf } from '../../src/network/time.ts';
import { type Judging, judgeEntries } from '../../src/rules/judge-branch.ts';
import { weigh } from '../../src/rules/weigh.ts';

/** What else is wrong in entries that cannot be used for mistakes in their fields: in their bodies, and in sound fields. */
export async function judgeUnsound(
	source: BranchSource,
	mistakes: readonly Problem[],
	surroundings: Surroundings,
	{ rules }: Pick<Judging, 'rules'>,
): Promise<Problem[]> {
	const { network, content, now } = surroundings;
	const used = new Set(source.entries.map(({ file }) => file));
	const files = new Set(mistakes.map(({ file }) => join(content, file)).filter((file) => !used.has(file)));
	const mended = [...files].flatMap((file) => mend(file, source) ?? []);
	if (mended.length === 0) return [];
	const entries = mended.map(({ entry }) => entry);
	const known = [...source.entries, ...entries];
	const topics = [...source.face.topics, ...network.topics];
	const found = [
		...judgeEntries(entries, content, { network, today: dayOf(now), ...(rules && { rules }) }),
		...(await hiddenProblems(entries, known, topics, source.slug, surroundings)),
	];
	const sound = new Map(mended.map((one) => [one.entry.file, one.sound]));
	const own = found.filter(
		({ file, field }) => field === undefined || sound.get(join(content, file))?.has(field.split('.')[0]!),
	);
	return weigh(own, entries, network, content, () => false).map((one) => ({ ...one, branch: source.slug }));
}

function mend(file: string, { folder, columns }: BranchSource): ReturnType<typeof mendEntry> {
	const column = columns.find(({ id, isShared }) => !isShared && file.startsWith(join(folder, id, '/')));
	if (!column || !file.endsWith('.md')) return undefined;
	const id = basename(file) === 'index.md' ? basename(dirname(file)) : basename(file, '.md');
	return mendEntry({ id, file, folder: dirname(file) }, column);
}
