import type { Surroundings } from '../../src/compose/compose-branch.ts';
import { openFilms } from '../../src/compose/films.ts';
import { openSurroundings } from '../../src/compose/surroundings.ts';
import { judgeMarkdown } from '../../src/markdown/judge.ts';
import { openJudgingStore } from '../../src/media/judging-store.ts';
import type { Minute } from '../../src/network/time.ts';
import type { NetworkSettings } from '../../src/schema/network.ts';
import { recall, remember } from './memory.ts';
import { recallEntries } from './recall-entries.ts';
import { type BranchVerdict, validateBranch } from './validate-branch.ts';

/** What is the same for every branch of one run. */
export interface ValidateSettings {
	/** Tells this run from every other. */
	run: string;
	content: string;
	media: string;
	films: string;
	network: NetworkSettings;
	now: Minute;
	/** Folder of what is remembered, what entries are judged by, and what each branch is. */
	memory: string;
	judgedBy: string;
	keys: Record<string, string>;
}

/** Judges one branch, but for entries nobody touched; runs in a worker thread. */
export default async function work({
	slug,
	settings,
}: {
	slug: string;
	settings: ValidateSettings;
}): Promise<BranchVerdict> {
	const { memory, judgedBy, keys } = settings;
	const before = recall(memory, slug);
	const entries = recallEntries(before?.rules === judgedBy ? before.judged : {});
	const verdict = await validateBranch(slug, await surroundingsOf(settings), { recall: entries.recall });
	remember(memory, slug, { key: keys[slug] ?? '', verdict, rules: judgedBy, judged: entries.judged });
	return verdict;
}

let opened: { run: string; surroundings: Promise<Surroundings> } | undefined;

/** The same for every branch of a run, so a worker reads it once. */
function surroundingsOf(settings: ValidateSettings): Promise<Surroundings> {
	if (opened?.run !== settings.run) opened = { run: settings.run, surroundings: open(settings) };
	return opened.surroundings;
}

async function open({ content, media, films, network, now }: ValidateSettings): Promise<Surroundings> {
	const { surroundings } = await openSurroundings(content, network, openJudgingStore(media), now, {
		render: judgeMarkdown,
		films: openFilms(films),
	});
	return surroundings;
}
