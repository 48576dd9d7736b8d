import { join } from 'node:path';
import { composeEntry } from '../../../src/compose/compose-entry.ts';
import { consentProblems } from '../../../src/compose/consent-problems.ts';
import type { Films } from '../../../src/compose/films.ts';
import { linkTarget } from '../../../src/compose/link-target.ts';
import { referenceProblems } from '../../../src/compose/reference-problems.ts';
import { trustedHosts } from '../../../src/compose/trusted-hosts.ts';
import { judgeMarkdown } from '../../../src/markdown/judge.ts';
import { openJudgingStore } from '../../../src/media/judging-store.ts';
import { mendEntry } from '../../../src/network/mend-entry.ts';
import { pathIn } from '../../../src/network/path-in.ts';
import type { Problem, TextProblem } from '../../../src/network/problem.ts';
import type { BranchColumn, BranchSource } from '../../../src/network/read-branch.ts';
import { type EntrySource, readEntry } from '../../../src/network/read-entry.ts';
import { readPeople } from '../../../src/network/read-people.ts';
import { dayOf, minuteOf } from '../../../src/network/time.ts';
import { judgeBranch } from '../../../src/rules/judge-branch.ts';
import { mayOverruleIn, weigh } from '../../../src/rules/weigh.ts';
import type { NetworkSettings } from '../../../src/schema/network.ts';
import type { BranchOverview } from '../network-overview.ts';
import { deskWords } from './desk-words.ts';
import type { Double } from './double.ts';
import type { DeskProblem } from './problems-of.ts';
import { siteAddresses } from './site-addresses.ts';

/** One text where it stands, and what is around it. */
export interface Standing extends Double {
	id: string;
	column: BranchColumn;
	branch: BranchOverview;
	network: NetworkSettings;
	/** The content as main has it. */
	content: string;
	/** Films and recordings outside of it, those of drafts too. */
	films?: Films | undefined;
}

/** Everything that is wrong with one text by itself, as `npm run validate` would find it; worst and first first. */
export async function judgeText(standing: Standing): Promise<DeskProblem[]> {
	const { id, folder, column, awaited } = standing;
	const file = { id, file: join(folder, 'index.md'), folder };
	const { entry, problems } = readEntry(file, column);
	const mended = entry ? undefined : mendEntry(file, column);
	const judged = entry ?? mended?.entry;
	const all = [...problems, ...(judged ? (await judgeEntry(standing, judged)).filter(isOwn(mended?.sound)) : [])];
	const answered = answeredIn(judged, standing.network);
	return all
		.filter((one) => !awaited.some((name) => isAbout(one, name)))
		.map((one) => answered(deskWords(one)))
		.sort((a, b) => RANK[a.severity] - RANK[b.severity] || a.line - b.line || a.column - b.column);
}

const RANK = { 'must-fix': 0, 'should-fix': 1, overruled: 2 };

/** Adds whether somebody may overrule a problem, and why its writer did. */
export function answeredIn(
	entry: Pick<EntrySource, 'data'> | undefined,
	network: NetworkSettings,
): (problem: TextProblem) => DeskProblem {
	const mayOverrule = mayOverruleIn(network);
	const reasons = new Map(entry?.data.overrule.map(({ rule, reason }) => [rule, reason]));
	return (problem) => {
		const reason = mayOverrule(problem.rule) ? reasons.get(problem.rule) : undefined;
		if (reason === undefined) return { ...problem, mayOverrule: mayOverrule(problem.rule) };
		return { ...problem, severity: 'overruled', mayOverrule: true, reason };
	};
}

/** A field with a mistake was replaced by a sample; what is found in that is nobody's. */
const isOwn =
	(sound: ReadonlySet<string> | undefined) =>
	({ field }: TextProblem): boolean =>
		field === undefined || sound === undefined || sound.has(field.split('.')[0]!);

/** Said of a file that is chosen in the browser and not sent yet. */
const isAbout = ({ rule, message }: TextProblem, name: string): boolean =>
	(/^(?:picture|attachment|file)-/.test(rule) && message.includes(name)) || message === NOTHING_TO_SHOW;

/** What is said of a group whose pictures are all still in the browser. */
const NOTHING_TO_SHOW = '「gallery」里没有能显示的图片。';

async function judgeEntry(standing: Standing, entry: EntrySource): Promise<TextProblem[]> {
	const { branch, network, root, content } = standing;
	const now = minuteOf(new Date());
	const home = join(content, 'branches', branch.slug);
	const people = readPeople(home, () => undefined);
	const topics = [...branch.face.topics, ...network.topics];
	const site = {
		folder: branch.slug,
		addresses: siteAddresses(home, branch, network, entry, topics),
		hub: network.address,
		trusted: trustedHosts(network),
	};
	const { problems } = await composeEntry(
		{ ...entry, isWithheld: false },
		(written, page) => linkTarget(written, page, site),
		{
			...{ media: openJudgingStore(join(root, '.judged')), content: root, network, now, render: judgeMarkdown },
			...(standing.films && { films: standing.films }),
		},
	);
	const source: BranchSource = {
		slug: branch.slug,
		folder: join(root, 'branches', branch.slug),
		settings: branch.settings,
		face: branch.face,
		columns: branch.columns,
		hasUnifiedColumns: branch.face.columns.length === 0,
		entries: [entry],
		people,
	};
	const path = pathIn(root, entry.file);
	const found: Problem[] = [
		...problems,
		...consentProblems(entry, people, home, now),
		...referenceProblems([entry], topics).map(({ problem }) => problem),
	].map((one) => ({ ...one, file: path }));
	const ruled = judgeBranch(source, { network, today: dayOf(now) }).filter((one) =>
		one.file.startsWith(`branches/${branch.slug}/${entry.column.id}/`),
	);
	// What is overruled is wanted here too, with its reason.
	const bare = { ...entry, data: { ...entry.data, overrule: [] } };
	return weigh([...found, ...ruled], [bare], network, root, () => false).map(({ file: _, branch: __, ...one }) => one);
}
