import type { Problem } from '../network/problem.ts';
import { isVisible } from '../network/time.ts';
import { minutesFor } from '../schema/network.ts';
import { arrangeColumns } from './arrange-columns.ts';
import { faceOf } from './audience.ts';
import type { Column, Entry } from './branch.ts';
import type { Surroundings } from './compose-branch.ts';
import { gatherTopics } from './gather-topics.ts';
import { linkEntries } from './link-entries.ts';
import { newestFirst } from './newest-first.ts';
import { composeSharedEntry, isSound } from './shared-entries.ts';

/** The network's own columns as the hub shows them, where the originals stand: paths of entries begin with `shared/`. */
export async function composeShared(
	surroundings: Surroundings,
): Promise<{ columns: Column[]; problems: Problem[]; media: string[] }> {
	const { shared, network, now } = surroundings;
	const rights = { people: new Map(), minutesFor: minutesFor(network) };
	const problems: Problem[] = [];
	const entries: Entry[] = [];
	const used = new Set<string>();
	for (const source of shared.entries) {
		const face = isVisible(source.data, now) && faceOf(source, 'public', rights, now);
		if (!face) continue;
		const made = await composeSharedEntry(face, 'hub', surroundings);
		problems.push(...made.problems);
		if (!isSound(made.problems)) continue;
		entries.push(made.entry);
		for (const path of made.media) used.add(path);
	}
	entries.sort(newestFirst);
	const columns = arrangeColumns(shared.columns, entries);
	linkEntries(columns, gatherTopics(entries, network.topics));
	return { columns, problems, media: [...used].sort() };
}
