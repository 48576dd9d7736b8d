import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { NETWORK, PEOPLE } from '../../config/settings.ts';
import type { Desk } from '../desk.ts';
import { branchFor } from './branch-for.ts';
import { UnmetError } from './call.ts';
import { entryId, personId } from './entry-id.ts';
import { isTakenShared } from './shared.ts';

const asked = z.object({ title: z.string().trim().max(200), date: z.iso.date().or(z.literal('')).optional() });

interface Asked {
	branch: string;
	column: string;
}

const MOST_GIVEN = 5000;

/** `POST /api/id/<branch>/<column>`: an id for something new, that nothing published and no draft has; of a person by name alone. */
export const idRoutes: FastifyPluginAsync = async (app) => {
	// Two people may begin on the same day with the same words, and save a while later.
	const given = new Set<string>();
	const give = (name: string): void => {
		given.add(name);
		if (given.size > MOST_GIVEN) given.delete(given.values().next().value!);
	};
	app.post<{ Params: Asked }>('/api/id/:branch/:column', async (request) => {
		const { branch, column } = request.params;
		const isStored = placeFor(app.desk, request);
		const isTaken = async (id: string) => given.has(`${branch}/${column}/${id}`) || isStored(id);
		const { data } = asked.safeParse(request.body);
		if (column === PEOPLE && !data?.title) throw new UnmetError(422, '请先写好姓名。');
		if (column !== PEOPLE && !(data?.title && data.date))
			throw new UnmetError(422, '请先写好标题和日期，日期例如 2026-03-14。');
		const { title, date = '' } = data!;
		const id = await (column === PEOPLE ? personId(title, isTaken) : entryId(title, date, isTaken));
		give(`${branch}/${column}/${id}`);
		return { id };
	});
};

/** Whether an id is in use where somebody wants a new one; throws where they may not have one. */
function placeFor(desk: Desk, request: FastifyRequest<{ Params: Asked }>): (id: string) => Promise<boolean> | boolean {
	const { branch, column } = request.params;
	const { repository, rights, network } = desk;
	const person = request.person!;
	if (branch === NETWORK) {
		rights.require(person, 'write-shared', {}, request.url);
		const shared = network().settings.shared.find(({ id }) => id === column);
		if (!shared) throw NO_COLUMN;
		return (id) => isTakenShared(desk, { column: shared, id });
	}
	const { columns } = branchFor(desk, person, branch);
	if (column === PEOPLE) {
		rights.require(person, 'write-people', { branch }, request.url);
		return async (id) => (await repository.read(`branches/${branch}/people/${id}.yml`)) !== undefined;
	}
	rights.require(person, 'write', { branch, column }, request.url);
	if (!columns.some(({ id }) => id === column)) throw NO_COLUMN;
	return async (id) => {
		const key = { branch, column, id };
		return (await repository.entry(key)) !== undefined || (await repository.draft(key)) !== undefined;
	};
}

const NO_COLUMN = new UnmetError(404, '没有这个栏目。');
