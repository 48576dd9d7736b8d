import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import type { DeskEvents } from '../events.ts';
import { entryName } from '../flow/entry-name.ts';
import type { Progress } from '../flow/stage.ts';
import { readCookie } from '../people/session-cookie.ts';
import { sessionId } from '../people/sessions-table.ts';
import { pieceState } from './piece.ts';

/** A line through which proxies and we ourselves see that somebody is still there. */
const HEARTBEAT = 20_000;
/** After that the browser asks again, and shows again who it is. */
const LONGEST = 5 * 60_000;
const MOST_PER_PERSON = 10;

/** `/events` and `/progress`: how what somebody may read moves on, as it happens and as it stands. */
export const eventRoutes: FastifyPluginAsync = async (app) => {
	const { people, rights, flow, events } = app.desk;
	const open = new Map<number, Set<() => void>>();

	app.get<{ Querystring: { since?: string } }>('/events', async (request, reply) => {
		const { id: person } = request.person!;
		const session = sessionId(readCookie(request, 'desk') ?? '');
		/** Whoever asked, if still signed in; rights as they are now. */
		const whoever = () => {
			const found = people.find(person);
			const isIn = people.sessions(person).some(({ id }) => id === session);
			return found && !found.isClosed && isIn ? found : undefined;
		};
		const since = request.headers['last-event-id'] ?? request.query.since;
		const send = begin(reply);
		const mine = open.get(person) ?? new Set();
		open.set(person, mine);
		const onProgress = (progress: Progress) => {
			const reader = whoever();
			if (!reader) return end();
			const { branch, column } = progress.key;
			if (rights.may(reader, 'read', { branch, column })) send('progress', progress.since, told(progress));
		};
		const onAlert = (alert: DeskEvents['alert'][0]) => {
			const reader = whoever();
			if (reader && rights.may(reader, 'read-log')) send('alert', alert.at, alert);
		};
		const beat = setInterval(() => (whoever() ? reply.raw.write(': \n\n') : end()), HEARTBEAT);
		const limit = setTimeout(() => end(), LONGEST);
		const end = () => {
			clearInterval(beat);
			clearTimeout(limit);
			events.off('progress', onProgress);
			events.off('alert', onAlert);
			mine.delete(end);
			if (mine.size === 0) open.delete(person);
			reply.raw.end();
		};
		for (const oldest of [...mine].slice(0, Math.max(0, mine.size - MOST_PER_PERSON + 1))) oldest();
		mine.add(end);
		request.raw.once('close', end);
		events.on('progress', onProgress);
		events.on('alert', onAlert);
		// What happened between the page and this request.
		if (typeof since === 'string' && since)
			for (const progress of flow.all().reverse()) if (progress.since > since) onProgress(progress);
		return reply;
	});

	app.get<{ Querystring: { branch?: string } }>('/progress', async ({ person, query }) => {
		const pieces = flow
			.all(typeof query.branch === 'string' && query.branch ? [query.branch] : undefined)
			.filter(({ key: { branch, column } }) => rights.may(person!, 'read', { branch, column }));
		return { pieces };
	});

	app.addHook('preClose', async () => {
		for (const streams of [...open.values()]) for (const end of [...streams]) end();
	});
};

/** What is sent of a piece: its state for scripts, and as the pages show it. */
const told = (progress: Progress) => ({ piece: entryName(progress.key), progress, html: pieceState(progress).text });

/** Begins a stream of events; returns how to send one. */
function begin(reply: FastifyReply): (event: string, id: string, data: unknown) => void {
	reply.hijack();
	for (const [name, value] of Object.entries(reply.getHeaders()))
		if (value !== undefined) reply.raw.setHeader(name, value);
	reply.raw.writeHead(200, {
		'content-type': 'text/event-stream; charset=utf-8',
		'cache-control': 'no-store',
		'x-accel-buffering': 'no',
	});
	reply.raw.write('retry: 2000\n\n');
	return (event, id, data) => reply.raw.write(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
}
