import { relative, sep } from 'node:path';
import { entryPath } from '../network/addresses.ts';
import type { Problem } from '../network/problem.ts';
import { isVisible } from '../network/time.ts';
import { arrangeColumns } from './arrange-columns.ts';
import { faceOf } from './audience.ts';
import type { Column } from './branch.ts';
import type { Surroundings } from './compose-branch.ts';
import { composeEntry } from './compose-entry.ts';
import { linkEntries } from './link-entries.ts';
import { newestFirst } from './newest-first.ts';
import { recordUse } from './record-use.ts';

/** The network's own columns as the hub shows them, where the originals stand: paths of entries begin with `shared/`. */
export async function composeShared({
	shared,
	network,
	content,
	now,
	...surroundings
}: Surroundings): Promise<{ columns: Column[]; problems: Problem[]; media: string[] }> {
	const { media, used } = recordUse(surroundings.media);
	const rights = { people: new Map(), minutesFor: network.policies?.minutesFor ?? 'members' };
	const visible = shared.entries.flatMap((entry) => {
		const face = isVisible(entry.data, now) && faceOf(entry, 'public', rights, now);
		return face ? [face] : [];
	});
	const addresses = new Set(['', ...visible.map(({ column, id }) => entryPath(column.id, id))]);
	const problems: Problem[] = [];
	const entries = [];
	for (const source of visible) {
		const { entry, problems: found } = await composeEntry(source, addresses, { media, network, now });
		const file = relative(content, source.file).split(sep).join('/');
		problems.push(...found.map((one) => ({ ...one, file })));
		// From the hub's base, where a page of the branch has its own from the branch's.
		entry.data.path = `shared/${entry.data.path}`;
		entries.push(entry);
	}
	entries.sort(newestFirst);
	const columns = arrangeColumns(shared.columns, entries);
	linkEntries(columns, []);
	return { columns, problems, media: [...used].sort() };
}
