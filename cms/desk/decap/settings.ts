import type { z } from 'zod';
import { layoutOf } from '../../../scripts/build/layout.ts';
import { checkSchema } from '../../../src/network/check-schema.ts';
import { parseYaml } from '../../../src/network/front-matter.ts';
import type { TextProblem } from '../../../src/network/problem.ts';
import { branchSettings } from '../../../src/schema/branch.ts';
import { face } from '../../../src/schema/face.ts';
import { toJsonSchema } from '../../../src/schema/json-schema.ts';
import { networkSettings } from '../../../src/schema/network.ts';
import { people } from '../../../src/schema/people.ts';
import type { Desk } from '../desk.ts';
import { inOneSentence } from '../problems/desk-words.ts';
import type { Change } from '../repository/repository.ts';
import { kindOfPath } from '../rights/place-of-path.ts';
import { type Asking, authorOf, UnmetError } from './call.ts';
import { LossesError, MistakesError, refuseMistakes } from './mistakes.ts';
import type { DecapEntry } from './read-entries.ts';
import { writeYaml } from './write-yaml.ts';

/** Files of settings by what they are, with the words for the history of the content. */
const KINDS = {
	face: { schema: face, title: '支部门面' },
	branch: { schema: branchSettings, title: '支部设置' },
	// Whose record it is the history need not say.
	person: { schema: people, title: '人物登记' },
	network: { schema: networkSettings, title: '全网设置' },
} satisfies Record<string, { schema: z.ZodType; title: string }>;

type Kind = keyof typeof KINDS;

/** Which file of settings a path is, if it is one. */
export function settingsKind(path: string): Kind | undefined {
	const kind = kindOfPath(path)?.kind;
	return kind && Object.hasOwn(KINDS, kind) ? (kind as Kind) : undefined;
}

/** A file of settings as it is, for whoever may write it; empty where there is none yet. */
export async function readSettingsFile(asking: Asking, path: string): Promise<DecapEntry> {
	const { rights, repository } = asking.desk;
	rights.requirePath(asking.person, path, path);
	const { text = '', version = '' } = (await repository.read(path)) ?? {};
	const parts = parseYaml(text);
	if ('rule' in parts) throw new UnmetError(422, `这份设置读不出来：${inOneSentence(parts)}`);
	asking.answerVersion(version);
	return { data: text, file: { path, id: version } };
}

/**
 * Writes a file of settings at once, with the pictures that came along; what cannot be used is not written. What it
 * concerns is built again because main has moved.
 */
export async function writeSettingsFile(
	asking: Asking,
	path: string,
	raw: string,
	pictures: Change[] = [],
): Promise<void> {
	const { rights, repository } = asking.desk;
	const { branch = '' } = rights.requirePath(asking.person, path, path);
	const { schema, title } = KINDS[settingsKind(path)!];
	const parts = parseYaml(raw);
	if ('rule' in parts) throw new MistakesError([parts]);
	const { _id: _, ...data } = (parts.data ?? {}) as Record<string, unknown>;
	const before = await repository.read(path);
	const yaml = writeYaml(data, toJsonSchema(schema), before?.text);
	// Nothing has changed, or the answer to the save that changed it never arrived.
	if (before?.text === yaml && pictures.length === 0) return asking.answerVersion(before.version);
	refuseMistakes(await judge(asking.desk, path, schema, yaml));
	const losses = asking.isSure ? [] : await lossesOf(asking.desk, path, yaml);
	if (losses.length > 0) throw new LossesError(losses);
	const changes = [{ path, content: Buffer.from(yaml) }, ...pictures];
	const whose = asking.desk.network().branch(branch)?.settings.name ?? branch;
	const message = [title, whose].filter(Boolean).join('：');
	await repository.commit(changes, authorOf(asking), message, { path, version: asking.base });
	asking.answerVersion((await repository.read(path))?.version ?? '');
}

/** By the schema first, then by the rules, and by what a branch needs that is to go live. */
async function judge(
	{ options, repository, network, films }: Desk,
	path: string,
	schema: z.ZodType,
	yaml: string,
): Promise<TextProblem[]> {
	const read = parseYaml(yaml);
	const { problems } = checkSchema(schema, 'data' in read ? read.data : undefined, yaml);
	if (problems.length > 0) return problems;
	const { content } = repository;
	const { settings } = network();
	const { judgeSettings } = await import('../problems/judge-settings.ts');
	const found = judgeSettings(content, settings, path, yaml);
	const kind = kindOfPath(path);
	if (kind?.kind !== 'branch' || !('data' in read) || !settings.launch) return found;
	const { judgeLaunch } = await import('../problems/judge-launch.ts');
	const { media } = layoutOf(content, options.publicRoot);
	const wanted = branchSettings.parse(read.data);
	return [...found, ...(await judgeLaunch(content, settings, kind.branch, wanted, media, films.find))];
}

async function lossesOf({ repository, network }: Desk, path: string, yaml: string): Promise<TextProblem[]> {
	const { lossesOfFace, lossesOfNetwork } = await import('../problems/judge-losses.ts');
	const read = parseYaml(yaml);
	const data = 'data' in read ? read.data : undefined;
	const kind = kindOfPath(path);
	if (kind?.kind === 'network') return lossesOfNetwork(repository.content, network(), networkSettings.parse(data));
	return kind?.kind === 'face' ? lossesOfFace(repository.content, network(), kind.branch, face.parse(data)) : [];
}
