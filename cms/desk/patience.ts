import type { IncomingMessage, Server } from 'node:http';
import type { FastifyHttpOptions, FastifyInstance } from 'fastify';

/** How long the desk waits for whoever sends or takes slowly, in milliseconds. */
export interface Patience {
	/** For the head of a request. */
	head: number;
	/** For a body, and as much again as its announced length needs at the pace of a poor line. */
	body: number;
	/** For a whole request, however long. */
	whole: number;
	/** For a sign of life on a connection, while an answer is being made or taken. */
	idle: number;
}

const PATIENCE: Patience = { head: 20_000, body: 20_000, whole: 600_000, idle: 120_000 };

/** Bytes in a millisecond that every line manages. */
const POOR_LINE = 16;

/** What the web server itself is told. */
export function timeouts(given: Partial<Patience> = {}): FastifyHttpOptions<Server> {
	const { head, whole, idle } = { ...PATIENCE, ...given };
	return {
		requestTimeout: whole,
		connectionTimeout: idle,
		http: { headersTimeout: head, connectionsCheckingInterval: Math.min(5000, head / 4) },
	};
}

/**
 * Cuts off whoever does not get to the end of a body. What a stranger sends to a closed door, and what is left of a
 * request that was answered before its end, gets no more time than a short form; photographs get theirs.
 */
export function cutOffSlowBodies(app: FastifyInstance, given: Partial<Patience> = {}): void {
	const { body, whole } = { ...PATIENCE, ...given };
	const timers = new WeakMap<IncomingMessage, NodeJS.Timeout>();
	const wait = (request: IncomingMessage, time: number): void => {
		clearTimeout(timers.get(request));
		timers.set(
			request,
			setTimeout(() => request.destroy(), time),
		);
	};
	app.addHook('onRequest', async ({ raw }) => {
		const { 'content-length': length = '0', 'transfer-encoding': encoding } = raw.headers;
		if (length === '0' && encoding === undefined) return;
		wait(raw, body);
		for (const event of ['end', 'close']) raw.once(event, () => clearTimeout(timers.get(raw)));
	});
	app.addHook('preParsing', async ({ raw }) => {
		const length = Number(raw.headers['content-length'] ?? 0);
		if (timers.has(raw)) wait(raw, Math.min(whole, body + length / POOR_LINE));
	});
}
