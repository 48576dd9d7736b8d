import type { renderMarkdown } from '../markdown/render.ts';
import type { MediaStore } from '../media/media-store.ts';
import { entryPath } from '../network/addresses.ts';
import { pathIn } from '../network/path-in.ts';
import type { Problem, TextProblem } from '../network/problem.ts';
import type { BranchSource } from '../network/read-branch.ts';
import type { EntrySource } from '../network/read-entry.ts';
import type { SharedSource } from '../network/read-shared.ts';
import { isVisible, type Minute } from '../network/time.ts';
import type { BranchSettings } from '../schema/branch.ts';
import type { Audience } from '../schema/entry.ts';
import { minutesFor, type NetworkSettings } from '../schema/network.ts';
import type { Person } from '../schema/people.ts';
import { arrangeColumns } from './arrange-columns.ts';
import { type EntryFace, faceOf, isMoreForMembers, mayRead } from './audience.ts';
import type { Branch, NetworkFacts } from './branch.ts';
import { composeEntry } from './compose-entry.ts';
import { consentProblems } from './consent-problems.ts';
import type { Films } from './films.ts';
import { gatherTopics } from './gather-topics.ts';
import { headerProblem } from './header-problem.ts';
import { illustrate } from './illustrate.ts';
import { linkEntries } from './link-entries.ts';
import { linkTarget } from './link-target.ts';
import { type NetworkUse, usedParts } from './network-parts.ts';
import { newestFirst } from './newest-first.ts';
import { pageAddresses } from './page-addresses.ts';
import { filesOf, recordUse } from './record-use.ts';
import { referenceProblems } from './reference-problems.ts';
import { composeSharedEntry, isSound } from './shared-entries.ts';
import { toLaunch } from './to-launch.ts';
import { trustedHosts } from './trusted-hosts.ts';
import { consentTurns, entryTurns, mourningTurns, type Span, spanOf } from './turns.ts';

/** What composing needs besides the branch itself. */
export interface Surroundings {
	network: NetworkSettings;
	/** The network as pages show it. */
	facts: NetworkFacts;
	shared: SharedSource;
	media: MediaStore;
	/** The content folder, so that problems name files from there. */
	content: string;
	/** Films and recordings that are kept outside of it. */
	films?: Films;
	now: Minute;
	/** How bodies become HTML; whoever shows nothing may have them judged alone. */
	render?: typeof renderMarkdown;
}

/** A composed branch, and the span of time in which it stays as it is. */
export interface Composed extends Span {
	branch: Branch;
	problems: Problem[];
	/** Pictures and files it refers to, by their path in the media store. */
	media: string[];
	/** What of the network it was made from. */
	uses: NetworkUse;
	/** Members may see more than this. */
	hasMore: boolean;
}

/** Makes a branch ready to be rendered for one audience: bodies rendered, pictures encoded, what they may read and nothing else. */
export async function composeBranch(
	source: BranchSource,
	surroundings: Surroundings,
	audience: Audience = 'public',
): Promise<Composed> {
	const { network, content, now, shared } = surroundings;
	const { media, used } = recordUse(surroundings.media);
	const opened = new Set(source.columns.flatMap(({ id, isShared }) => (isShared ? [id] : [])));
	const mine = [...source.entries, ...shared.entries.filter(({ column }) => opened.has(column.id))];
	const uses = usedParts(source, mine);
	const turns = [...entryTurns(mine), ...consentTurns(source.people.values()), ...mourningTurns(network)];
	const span = spanOf(turns, now);
	const emblem = surroundings.facts.emblem ? filesOf(surroundings.facts.emblem) : [];
	if (audience === 'public' && source.settings.status !== 'live') {
		return { branch: nameOnly(source, surroundings), problems: [], ...span, media: emblem, uses, hasMore: true };
	}
	const problems: Problem[] = [];
	const report = (entry: EntrySource, found: TextProblem[]) => {
		const file = pathIn(content, entry.file);
		problems.push(...found.map((one) => ({ ...one, branch: source.slug, file })));
	};
	// Whoever stands in a shared entry is on no branch's record.
	const rightsOf = ({ column }: EntrySource) => ({
		people: column.isShared ? NOBODY : source.people,
		minutesFor: minutesFor(network),
	});
	const present = mine.filter((entry) => isVisible(entry.data, now));
	const visible = present.flatMap((entry): EntryFace | [] => faceOf(entry, audience, rightsOf(entry), now) ?? []);
	const gone = source.entries.filter((entry) => entry.data.withdrawn && faceOf(entry, audience, rightsOf(entry), now));
	for (const entry of source.entries) report(entry, consentProblems(entry, source.people, source.folder, now));
	const topicSettings = [...source.face.topics, ...network.topics];
	const own = visible.filter(({ column }) => !column.isShared);
	for (const { entry, problem } of referenceProblems(own, topicSettings)) report(entry, [problem]);
	const addresses = pageAddresses(visible, topicSettings);
	const site = { folder: source.slug, addresses, hub: network.address, trusted: trustedHosts(network) };
	const sharedMedia = new Set<string>();
	const composed = [];
	for (const entrySource of visible) {
		if (entrySource.column.isShared) {
			const shown = await composeSharedEntry(entrySource, { audience, opened: uses.shared }, surroundings);
			// What is wrong in a shared entry is said once, for the network.
			if (!isSound(shown.problems)) continue;
			for (const path of shown.media) sharedMedia.add(path);
			composed.push({ entry: shown.entry, isShared: true });
			continue;
		}
		const link = (written: string, page: string) => linkTarget(written, page, site);
		const { entry, problems: found } = await composeEntry(entrySource, link, { ...surroundings, media });
		report(entrySource, found);
		composed.push({ entry, isShared: false });
	}
	composed.sort((a, b) => newestFirst(a.entry, b.entry));
	const all = composed.map(({ entry }) => entry);
	const topics = gatherTopics(all, topicSettings);
	const columns = arrangeColumns(
		source.columns.filter((column) => mayRead(audience, column.audience)),
		all,
	);
	linkEntries(columns, topics);

	const header = source.face.header && (await illustrate(source.face.header, source.folder, media));
	const poorHeader = header && headerProblem(source, header);
	if (poorHeader) problems.push(poorHeader);
	const { motto, palette, home, hotWords } = source.face;
	const branch: Branch = {
		...shownOf(source.settings),
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
		gone: gone.map(({ column, id }) => entryPath(column.id, id)),
		network: surroundings.facts,
		address: `${network.address}${source.slug}/`,
	};
	if (audience === 'members' && branch.status === 'preparing') branch.toLaunch = toLaunch(branch, network.launch);
	const hasMore = audience === 'public' && present.some((entry) => isMoreForMembers(entry, rightsOf(entry), now));
	return { branch, problems, ...span, media: [...new Set([...used, ...sharedMedia, ...emblem])].sort(), uses, hasMore };
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
		gone: [],
		network: facts,
		address: `${network.address}${source.slug}/`,
	};
}

/** The settings pages show as they are; who signs is the desk's affair. */
const shownOf = ({ committee: _, signers: __, signing: ___, ...settings }: BranchSettings) => settings;

function committeesOf(
	{ settings }: BranchSource,
	{ committees }: NetworkSettings,
): Pick<Branch, 'committee' | 'parentCommittee'> {
	const committee = committees.find(({ id }) => id === settings.committee);
	const parentCommittee = committee && committees.find(({ id }) => id === committee.parent);
	return { ...(committee && { committee }), ...(parentCommittee && { parentCommittee }) };
}

const NOBODY: ReadonlyMap<string, Person> = new Map();
