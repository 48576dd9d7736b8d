import { checkSchema } from '../../../src/network/check-schema.ts';
import { parseYaml } from '../../../src/network/front-matter.ts';
import { face } from '../../../src/schema/face.ts';
import { toJsonSchema } from '../../../src/schema/json-schema.ts';
import { inOneSentence } from '../problems/desk-words.ts';
import type { Change } from '../repository/repository.ts';
import { authorOf, type Call, UnmetError } from './call.ts';
import type { DecapEntry } from './read-entries.ts';
import { writeYaml } from './write-yaml.ts';

/** `face.yml` as it is; empty where a branch has none yet. */
export async function readFace(call: Call, path: string): Promise<DecapEntry> {
	call.desk.rights.requirePath(call.person, path, path);
	const { text = '', version = '' } = (await call.desk.repository.read(path)) ?? {};
	call.answerVersion(version);
	return { data: text, file: { path, id: version } };
}

/**
 * Writes `face.yml` at once, and the pictures that came with it; what cannot be used is not written.
 * The branch is built again because main has moved.
 */
export async function writeFace(call: Call, path: string, raw: string, pictures: Change[]): Promise<void> {
	call.desk.rights.requirePath(call.person, path, path);
	const before = (await call.desk.repository.read(path))?.text;
	const parts = parseYaml(raw);
	if ('rule' in parts) throw new UnmetError(422, inOneSentence(parts));
	const yaml = writeYaml((parts.data ?? {}) as Record<string, unknown>, toJsonSchema(face), before);
	const read = parseYaml(yaml);
	const { problems } = checkSchema(face, 'data' in read ? read.data : undefined, yaml);
	if (problems.length > 0) throw new UnmetError(422, problems.map(inOneSentence).join(' '));
	const changes = [{ path, content: Buffer.from(yaml) }, ...pictures];
	const expected = { path, version: call.base };
	await call.desk.repository.commit(changes, authorOf(call), `支部门面：${call.branch.settings.name}`, expected);
	call.answerVersion((await call.desk.repository.read(path))?.version ?? '');
}
