import { createHmac } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
	interface FastifyInstance {
		/** What the cookies of this desk have in their names: browsers do not tell apart the ports of one host. */
		cookieMark: string;
	}
}

/** What a browser carries: the token of a session, or, before somebody is signed in, what its forms are bound to. */
type Kind = 'desk' | 'desk-visit';

/** The mark of the desk that signs with this secret. */
export const cookieMark = (secret: string): string =>
	createHmac('sha256', secret).update('cookie').digest('hex').slice(0, 8);

/** By https the browser itself takes care that nobody else can set it. */
const nameOf = (kind: Kind, { protocol, server }: FastifyRequest): string =>
	`${protocol === 'https' ? '__Host-' : ''}${kind}-${server.cookieMark}`;

/** What stands in a cookie of ours; undefined when there is none, or somebody else signed it. */
export function readCookie(request: FastifyRequest, kind: Kind): string | undefined {
	const signed = request.cookies[nameOf(kind, request)];
	const read = signed === undefined ? undefined : request.unsignCookie(signed);
	return read?.valid ? read.value : undefined;
}

/** Gives a cookie to the browser, until it is closed. */
export function writeCookie(reply: FastifyReply, kind: Kind, value: string): void {
	const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: 'auto', signed: true } as const;
	reply.setCookie(nameOf(kind, reply.request), value, options);
}

/** Takes a cookie back. */
export function clearCookie(reply: FastifyReply, kind: Kind): void {
	reply.clearCookie(nameOf(kind, reply.request), { path: '/', httpOnly: true, sameSite: 'lax', secure: 'auto' });
}

/**
 * What the tokens of forms are made from. It follows from the session, so that a token of another session, or of the
 * time before signing in, is worth nothing.
 */
export class FormSecret {
	readonly #reply: FastifyReply;
	readonly #session: string | undefined;
	readonly #key: string;
	constructor(reply: FastifyReply, session: string | undefined, key: string) {
		this.#reply = reply;
		this.#session = session;
		this.#key = key;
	}
	get csrf(): string | undefined {
		if (this.#session === undefined) return readCookie(this.#reply.request, 'desk-visit');
		return createHmac('sha256', this.#key).update(`csrf ${this.#session}`).digest('base64url');
	}
	set csrf(secret: string) {
		writeCookie(this.#reply, 'desk-visit', secret);
	}
}
