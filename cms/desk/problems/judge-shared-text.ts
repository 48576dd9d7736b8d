import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Films } from '../../../src/compose/films.ts';
import { hiddenProblems } from '../../../src/compose/hidden-problems.ts';
import { referenceProblems } from '../../../src/compose/reference-problems.ts';
import { judgeMarkdown } from '../../../src/markdown/judge.ts';
import { openJudgingStore } from '../../../src/media/judging-store.ts';
import { readShared } from '../../../src/network/read-shared.ts';
import { dayOf, minuteOf } from '../../../src/network/time.ts';
import { judgeEntries } from '../../../src/rules/judge-branch.ts';
import { judgeSharedHome } from '../../../src/rules/judge-shared.ts';
import { weigh } from '../../../src/rules/weigh.ts';
import type { NetworkSettings } from '../../../src/schema/network.ts';
import { deskWords } from './desk-words.ts';
import { answeredIn } from './judge-text.ts';
import type { DeskProblem } from './problems-of.ts';

/** A shared text as it would stand: `shared/<column>/<id>/index.md` with what lies beside it. */
interface SharedText {
	column: string;
	id: string;
	text: string;
	/** The files beside it, by name; without bytes those that are chosen and not sent yet. */
	files: ReadonlyMap<string, Uint8Array | undefined>;
}

/** Everything that is wrong with one shared text by itself, as `npm run validate` would say it; in a draft it is advice. */
export async function judgeSharedText(
	content: string,
	network: NetworkSettings,
	{ column, id, text, files }: SharedText,
	films: Films,
): Promise<DeskProblem[]> {
	const root = await mkdtemp(join(tmpdir(), 'desk-shared-'));
	try {
		const folder = `shared/${column}/${id}`;
		await mkdir(join(root, folder), { recursive: true });
		await symlink(join(content, 'branches'), join(root, 'branches'));
		await writeFile(join(root, folder, 'index.md'), text);
		for (const [name, bytes] of files) {
			if (!bytes) continue;
			await mkdir(dirname(join(root, folder, name)), { recursive: true });
			await writeFile(join(root, folder, name), bytes);
		}
		const now = minuteOf(new Date());
		const own = readShared(root, network);
		const others = readShared(content, network).entries.filter((one) => one.column.id !== column || one.id !== id);
		const all = [...others, ...own.entries];
		const media = openJudgingStore(join(root, '.judged'));
		const surroundings = { network, content: root, now, media, films, render: judgeMarkdown };
		const composed = await hiddenProblems(own.entries, all, network.topics, 'shared', surroundings);
		const referred = referenceProblems(own.entries, network.topics).map(({ problem }) => problem);
		const judging = { network, today: dayOf(now) };
		const ruled = [...judgeEntries(own.entries, root, judging), ...judgeSharedHome(own, root, judging)];
		const file = `${folder}/index.md`;
		const found = [...composed, ...referred.map((one) => ({ ...one, file })), ...ruled];
		// What is overruled is wanted here too, with its reason.
		const bare = own.entries.map((entry) => ({ ...entry, data: { ...entry.data, overrule: [] } }));
		const weighed = weigh(found, bare, network, root, () => false);
		const awaited = [...files].flatMap(([name, bytes]) => (bytes ? [] : name));
		const answered = answeredIn(own.entries[0], network);
		return [...own.problems, ...weighed]
			.filter((one) => one.file.startsWith(`${folder}/`))
			.filter(({ rule, message }) => !(WAITS.test(rule) && awaited.some((name) => message.includes(name))))
			.map(({ file: _, branch: __, ...one }) => answered(deskWords(one)));
	} finally {
		await rm(root, { recursive: true, force: true });
	}
}

/** Said of a file that is still in the browser. */
const WAITS = /^(?:picture|attachment|file)-/;
