import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { branchFor } from './branch-for.ts';
import { UnmetError } from './call.ts';
import { entryId } from './entry-id.ts';

const asked = z.object({ title: z.string().trim().min(1).max(200), date: z.iso.date() });

const MOST_GIVEN = 5000;

/** `POST /api/id/<branch>/<column>`: an id for something new, that nothing published and no draft has. */
export const idRoutes: FastifyPluginAsync = async (app) => {
	// Two people may begin on the same day with the same words, and save a while later.
	const given = new Set<string>();
	const give = (name: string): void => {
		given.add(name);
		if (given.size > MOST_GIVEN) given.delete(given.values().next().value!);
	};
	app.post<{ Params: { branch: string; column: string } }>('/api/id/:branch/:column', async (request) => {
		const { branch, column } = request.params;
		const { columns } = branchFor(app.desk, request.person!, branch);
		app.desk.rights.require(request.person!, 'write', { branch, column }, request.url);
		if (!columns.some(({ id }) => id === column)) throw new UnmetError(404, '支部没有这个栏目。');
		const { data } = asked.safeParse(request.body);
		if (!data) throw new UnmetError(422, '请先写好标题和日期，日期例如 2026-03-14。');
		const { repository } = app.desk;
		const isTaken = async (id: string): Promise<boolean> => {
			const key = { branch, column, id };
			const isGiven = given.has(`${branch}/${column}/${id}`);
			return isGiven || (await repository.entry(key)) !== undefined || (await repository.draft(key)) !== undefined;
		};
		const id = await entryId(data.title, data.date, isTaken);
		give(`${branch}/${column}/${id}`);
		return { id };
	});
};
