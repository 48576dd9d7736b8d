import { relative, sep } from 'node:path';
import type { MediaStore } from '../media/media-store.ts';
import { columnPath, entryPath, topicPath, yearPath } from '../network/addresses.ts';
import type { Problem } from '../network/problem.ts';
import type { BranchSource } from '../network/read-branch.ts';
import type { EntrySource } from '../network/read-entry.ts';
import type { SharedSource } from '../network/read-shared.ts';
import { isVisible, lastDue, type Minute, nextDue } from '../network/time.ts';
import type { BranchSettings } from '../schema/branch.ts';
import type { Audience } from '../schema/common.ts';
import type { Topic } from '../schema/face.ts';
import type { NetworkSettings } from '../schema/network.ts';
import { arrangeColumns } from './arrange-columns.ts';
import { consentTurns, type EntryFace, faceOf, mayRead } from './audience.ts';
import type { Branch, NetworkFacts } from './branch.ts';
import { composeEntry } from './compose-entry.ts';
import { endOf } from './end-of.ts';
import { gatherTopics } from './gather-topics.ts';
import { illustrate } from './illustrate.ts';
import { linkEntries } from './link-entries.ts';
import { type NetworkUse, usedParts } from './network-parts.ts';
import { filesOf, recordUse } from './record-use.ts';
import { toLaunch } from './to-launch.ts';

/** What composing needs besides the branch itself. */
export interface Surroundings {
	network: NetworkSettings;
	/** The network as pages show it. */
	facts: NetworkFacts;
	shared: SharedSource;
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
	/** What of the network it was made from. */
	uses: NetworkUse;
}

/** Makes a branch ready to be rendered for one audience: bodies rendered, pictures encoded, what they may read and nothing else. */
export async function composeBranch(
	source: BranchSource,
	surroundings: Surroundings,
	audience: Audience = 'public',
): Promise<Composed> {
	const { network, content, now, shared } = surroundings;
	const { media, used } = recordUse(surroundings.media);
	const uses = usedParts(source);
	const opened = new Set(uses.shared);
	const mine = [...source.entries, ...shared.entries.filter(({ column }) => opened.has(column.id))];
	const schedules = [...mine.flatMap(({ data }) => [data, ending(data)]), ...consentTurns(source.people.values())];
	const span = { since: lastDue(schedules, now), due: nextDue(schedules, now) };
	const emblem = surroundings.facts.emblem ? filesOf(surroundings.facts.emblem) : [];
	if (audience === 'public' && source.settings.status !== 'live') {
		return { branch: nameOnly(source, surroundings), problems: [], ...span, media: emblem, uses };
	}
	const problems: Problem[] = [];
	const rights = { people: source.people, minutesFor: network.policies?.minutesFor ?? 'members' };
	const visible = mine.flatMap((entry): EntryFace[] => {
		const face = isVisible(entry.data, now) && faceOf(entry, audience, rights, now);
		return face ? [face] : [];
	});
	const topicSettings = [...source.face.topics, ...network.topics];
	const addresses = addressesOf(visible, topicSettings);
	const composed = [];
	for (const entrySource of visible) {
		const { entry, problems: found } = await composeEntry(entrySource, addresses, { ...surroundings, media });
		const file = relative(content, entrySource.file).split(sep).join('/');
		problems.push(...found.map((one) => ({ ...one, branch: source.slug, file })));
		composed.push({ entry, isShared: entrySource.column.isShared });
	}
	composed.sort(({ entry: a }, { entry: b }) =>
		a.data.date === b.data.date ? compare(b.id, a.id) : compare(b.data.date, a.data.date),
	);
	const all = composed.map(({ entry }) => entry);
	const topics = gatherTopics(all, topicSettings);
	const columns = arrangeColumns(
		source.columns.filter((column) => mayRead(audience, column.audience)),
		all,
	);
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
		...withoutCommittee(source.settings),
		...committeesOf(source, network),
		motto,
		palette,
		home,
		hotWords,
		slug: source.slug,
		audience,
		...(header && 'picture' in header && { header }),
		columns,
		topics,
		entries: composed.flatMap(({ entry, isShared }) => (isShared ? [] : [entry])),
		network: surroundings.facts,
		address: `${network.address}${source.slug}/`,
	};
	if (audience === 'members' && branch.status === 'preparing') branch.toLaunch = toLaunch(branch, network.launch);
	return { branch, problems, ...span, media: [...used, ...emblem].sort(), uses };
}

/** What the public may know of a branch that is not live: its name, whom to ask, and what became of it. */
function nameOnly(source: BranchSource, { network, facts }: Surroundings): Branch {
	const { name, short, status, statusNote, successor, type, contact } = source.settings;
	return {
		...{ name, short, status, statusNote, successor, type, contact },
		...committeesOf(source, network),
		...{ showcase: false, street: undefined, star: undefined, founded: undefined, members: undefined },
		...{ organisations: [], introduction: undefined, motto: undefined, home: 'headline', hotWords: [] },
		palette: source.face.palette,
		slug: source.slug,
		audience: 'public',
		columns: [],
		topics: [],
		entries: [],
		network: facts,
		address: `${network.address}${source.slug}/`,
	};
}

const withoutCommittee = ({ committee: _, ...settings }: BranchSettings) => settings;

function committeesOf(
	{ settings }: BranchSource,
	{ committees }: NetworkSettings,
): Pick<Branch, 'committee' | 'parentCommittee'> {
	const committee = committees.find(({ id }) => id === settings.committee);
	const parentCommittee = committee && committees.find(({ id }) => id === committee.parent);
	return { ...(committee && { committee }), ...(parentCommittee && { parentCommittee }) };
}

/** The minute at which what an entry announces is over, as if it expired then. */
const ending = (data: EntrySource['data']) => ({ draft: data.draft, expireAt: endOf(data) });

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
