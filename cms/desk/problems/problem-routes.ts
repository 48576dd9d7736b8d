import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { branchFor } from '../decap/branch-for.ts';
import { notThere, UnmetError } from '../decap/call.ts';
import { standing } from '../decap/standing.ts';
import { writeText } from '../decap/write-text.ts';
import { kindOfPath } from '../rights/place-of-path.ts';

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
			// Lines are those of the body as somebody sees it: what stands above it is a form.
			const [head = ''] = /^---\n[\s\S]*?\n---\n\s*?(?=\S|$)/.exec(text) ?? [];
			const above = head.split('\n').length - 1;
			return { problems: found.map((one) => ({ ...one, bodyLine: one.line > above ? one.line - above : undefined })) };
		},
	);
};
