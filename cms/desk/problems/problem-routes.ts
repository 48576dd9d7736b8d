import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { NETWORK } from '../../config/settings.ts';
import { branchFor } from '../decap/branch-for.ts';
import { notThere, UnmetError } from '../decap/call.ts';
import { judgeShared } from '../decap/persist-shared.ts';
import { sharedFile } from '../decap/shared.ts';
import { standing } from '../decap/standing.ts';
import { writeText } from '../decap/write-text.ts';
import type { Desk } from '../desk.ts';
import { kindOfPath } from '../rights/place-of-path.ts';
import type { DeskProblem } from './problems-of.ts';

const asked = z.object({
	/** The whole text as the form would save it. */
	text: z.string().max(600_000),
	/** Names of the files beside it, those too that are not sent yet. */
	files: z.array(z.string().max(300)).max(300).default([]),
});

/** `POST /api/problems/<branch>/<column>/<id>`: what the rules say of a text that is being written. */
export const problemRoutes: FastifyPluginAsync = async (app) => {
	app.post<{ Params: { branch: string; column: string; id: string } }>(
		'/api/problems/:branch/:column/:id',
		{ bodyLimit: 1024 ** 2 },
		async (request) => {
			const { branch, column, id } = request.params;
			if (branch === NETWORK) return ofShared(app.desk, request);
			const { columns } = branchFor(app.desk, request.person!, branch);
			app.desk.rights.require(request.person!, 'write', { branch, column }, request.url);
			const { data } = asked.safeParse(request.body);
			const collection = columns.find((one) => one.id === column)?.collection;
			if (!collection || kindOfPath(`branches/${branch}/${column}/${id}/index.md`)?.kind !== 'entry')
				throw notThere('这个栏目');
			if (!data) throw new UnmetError(422, '送来的内容读不懂。');
			const { repository, problems } = app.desk;
			const key = { branch, column, id };
			const stored = (await standing(app, key))?.files ?? [];
			const versions = new Map(stored.map(({ path, version }) => [path, version]));
			const { text } = writeText(data.text, collection);
			const named = data.files.filter((name) => kindOfPath(`branches/${branch}/${column}/${id}/${name}`));
			const files = [...new Set([...versions.keys(), ...named])].filter((path) => path !== 'index.md');
			const read = async (path: string) => (versions.has(path) ? repository.file(key, path) : undefined);
			const found = await problems.of(key, text, files, read, versions);
			return { problems: inBody(found, text) };
		},
	);
};

/** Lines are those of the body as somebody sees it: what stands above it is a form. */
function inBody(found: DeskProblem[], text: string): (DeskProblem & { bodyLine: number | undefined })[] {
	const [head = ''] = /^---\n[\s\S]*?\n---\n\s*?(?=\S|$)/.exec(text) ?? [];
	const above = head.split('\n').length - 1;
	return found.map((one) => ({ ...one, bodyLine: one.line > above ? one.line - above : undefined }));
}

/** The same for a text in one of the network's own columns. */
async function ofShared(desk: Desk, request: FastifyRequest<{ Params: { column: string; id: string } }>) {
	const { column, id } = request.params;
	const asking = { desk, person: request.person!, base: undefined, isSure: false, answerVersion: () => undefined };
	const folder = `shared/${column}/${id}`;
	const { key } = sharedFile(asking, `${folder}/index.md`);
	const { data } = asked.safeParse(request.body);
	if (!data) throw new UnmetError(422, '送来的内容读不懂。');
	const { text } = writeText(data.text, key.column.collection, undefined, { mayBeDraft: true });
	const named = data.files.filter((name) => kindOfPath(`${folder}/${name}`)?.kind === 'shared');
	const found = await judgeShared(asking, key, text, new Map(named.map((name) => [name, undefined])));
	return { problems: inBody(found, text) };
}
