import { relative, sep } from 'node:path';
import type { MediaStore } from '../media/media-store.ts';
import { columnPath, entryPath, topicPath, yearPath } from '../network/addresses.ts';
import type { Problem } from '../network/problem.ts';
import type { BranchSource } from '../network/read-branch.ts';
import type { EntrySource } from '../network/read-entry.ts';
import { isVisible, lastDue, type Minute, nextDue } from '../network/time.ts';
import type { Topic } from '../schema/face.ts';
import type { NetworkSettings } from '../schema/network.ts';
import { arrangeColumns } from './arrange-columns.ts';
import type { Branch } from './branch.ts';
import { composeEntry } from './compose-entry.ts';
import { gatherTopics } from './gather-topics.ts';
import { illustrate } from './illustrate.ts';
import { linkEntries } from './link-entries.ts';
import { recordUse } from './record-use.ts';

/** What composing needs besides the branch itself. */
export interface Surroundings {
	network: NetworkSettings;
	media: MediaStore;
	/** The content folder, so that problems name files from there. */
	content: string;
	now: Minute;
}

/** A composed branch, and the span of time in which it stays as it is. */
export interface Composed {
	branch: Branch;
	problems: Problem[];
	/** The last minute at which something appeared or disappeared, and the next one. */
	since: Minute | undefined;
	due: Minute | undefined;
	/** Pictures and files it refers to, by their path in the media store. */
	media: string[];
}

/** Makes a branch ready to be rendered: bodies rendered, pictures encoded, everything public and nothing else. */
export async function composeBranch(source: BranchSource, surroundings: Surroundings): Promise<Composed> {
	const { network, content, now } = surroundings;
	const { media, used } = recordUse(surroundings.media);
	const problems: Problem[] = [];
	const visible = source.entries.filter(
		({ data, column }) => data.audience === 'public' && column.audience === 'public' && isVisible(data, now),
	);
	const topicSettings = [...source.face.topics, ...network.topics];
	const addresses = addressesOf(visible, topicSettings);
	const entries = [];
	for (const entrySource of visible) {
		const composed = await composeEntry(entrySource, addresses, media);
		const file = relative(content, entrySource.file).split(sep).join('/');
		problems.push(...composed.problems.map((one) => ({ ...one, branch: source.slug, file })));
		entries.push(composed.entry);
	}
	entries.sort((a, b) => (a.data.date === b.data.date ? compare(b.id, a.id) : compare(b.data.date, a.data.date)));
	const topics = gatherTopics(entries, topicSettings);
	const columns = arrangeColumns(source.columns, entries);
	linkEntries(columns, topics);

	const header = source.face.header && (await illustrate(source.face.header, source.folder, media));
	if (header && 'refused' in header) {
		const file = `branches/${source.slug}/face.yml`;
		problems.push({
			rule: 'picture-refused',
			severity: 'must-fix',
			branch: source.slug,
			file,
			line: 1,
			column: 1,
			field: 'header.picture',
			message: header.refused,
			fix: header.fix,
		});
	}
	const { motto, palette, home, hotWords } = source.face;
	const branch: Branch = {
		...source.settings,
		motto,
		palette,
		home,
		hotWords,
		slug: source.slug,
		...(header && 'picture' in header && { header }),
		columns,
		topics,
		entries,
		network,
		address: `${network.address}${source.slug}/`,
	};
	const schedules = source.entries.map(({ data }) => data);
	return { branch, problems, since: lastDue(schedules, now), due: nextDue(schedules, now), media: [...used].sort() };
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** The addresses a link may lead to, known before any body is rendered. */
function addressesOf(visible: EntrySource[], topics: Topic[]): ReadonlySet<string> {
	const used = new Set(visible.map(({ data }) => data.topic));
	return new Set([
		...['', 'about/', 'search/', 'sitemap/'],
		...visible.flatMap(({ column, id, data }) => [
			columnPath(column.id),
			yearPath(column.id, data.date.slice(0, 4)),
			entryPath(column.id, id),
		]),
		...topics.flatMap(({ id }) => (used.has(id) ? [topicPath(id)] : [])),
	]);
}
