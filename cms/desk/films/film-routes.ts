import type { Readable } from 'node:stream';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isFilmName, refuseByName } from '../../../src/media/attachment.ts';
import { branchFor } from '../decap/branch-for.ts';
import { notThere, UnmetError } from '../decap/call.ts';
import { standing } from '../decap/standing.ts';
import { entryName } from '../flow/entry-name.ts';
import { RefusedUploadError } from '../media/accept-upload.ts';
import { safeName } from '../media/safe-name.ts';
import type { EntryKey } from '../repository/repository.ts';
import { kindOfPath } from '../rights/place-of-path.ts';
import { isNamedIn } from './is-named-in.ts';
import { OutOfStepError } from './pieces.ts';

/** A piece is on its way for no longer than any other request; a poor line sends smaller ones. */
const LARGEST_PIECE = 32 * 1024 ** 2;

interface Asked {
	Params: { branch: string; column: string; id: string; name: string };
	Querystring: Record<string, string>;
}

const query = z.object({
	upload: z.uuid(),
	from: z.coerce.number().int().min(0),
	size: z.coerce.number().int().min(1),
});

/**
 * `PUT /api/film/<branch>/<column>/<id>/<name>?upload=&from=&size=`: a film or recording, piece by piece, straight to the disk.
 * Answers `{ at }`, where the next piece begins, or of the last `{ name }`. A line that breaks costs one piece.
 */
export const filmRoutes: FastifyPluginAsync = async (app) => {
	const { films } = app.desk;
	// As it comes: nothing is collected first.
	app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));

	app.put<Asked>('/api/film/:branch/:column/:id/:name', { bodyLimit: LARGEST_PIECE }, async (request, reply) => {
		const { key, name } = placeFor(request);
		const { data } = query.safeParse(request.query);
		if (!data || typeof (request.body as Readable | undefined)?.pipe !== 'function')
			throw new UnmetError(422, '送来的内容读不懂。');
		const entry = await standing(app, key);
		if (!entry) throw new UnmetError(409, '请先保存文章，再放视频和录音。');
		const taken = entry.files.map(({ path }) => path);
		try {
			const piece = { key, name, sender: request.person!.id, ...data };
			const received = await films.receive(piece, request.body as Readable, taken);
			if ('name' in received) note(request, 'add-film', key, received.name);
			return received;
		} catch (error) {
			if (error instanceof OutOfStepError) return reply.code(409).send({ error: error.message, at: error.at });
			// The line broke; nobody is there to be told.
			if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') throw new UnmetError(400, '没有传完。');
			throw error;
		}
	});

	app.delete<Asked>('/api/film/:branch/:column/:id/:name', async (request, reply: FastifyReply) => {
		const { key, name } = placeFor(request);
		const { data } = query.pick({ upload: true }).safeParse(request.query);
		if (data) await films.giveUp({ key, sender: request.person!.id, ...data });
		else {
			// Whoever signed the text has seen this very film: no other one may come under its name.
			const entry = await standing(app, key);
			if (entry && isNamedIn(entry.text, name))
				throw new UnmetError(409, '文章里还用着这个文件。请先在文章里去掉它，存一次，再删除。');
			if (!(await films.remove(key, name))) throw notThere('这个文件');
			note(request, 'remove-film', key, name);
		}
		return reply.code(204).send();
	});

	/** Git does not know who brought a film: the log does. */
	function note({ person }: Pick<FastifyRequest, 'person'>, action: string, key: EntryKey, detail: string): void {
		const { id, name } = person!;
		app.desk.log.write({ person: id, name, action, place: entryName(key), isRefused: false, detail });
	}

	/** Where somebody who may write there puts a film of that name. */
	function placeFor({ params, person, url }: FastifyRequest<Asked>) {
		const { branch, column, id } = params;
		const name = safeName(params.name);
		const refusal = refuseByName(name);
		if (refusal) throw new RefusedUploadError(refusal);
		if (!isFilmName(name)) throw new UnmetError(422, '这里放视频和录音：MP4、WebM、MP3、M4A、OGG 或 WAV。');
		branchFor(app.desk, person!, branch);
		const path = `branches/${branch}/${column}/${id}/${name}`;
		app.desk.rights.requirePath(person!, path, url);
		if (kindOfPath(path)?.kind !== 'entry') throw notThere('这篇文章');
		return { key: { branch, column, id }, name };
	}
};
