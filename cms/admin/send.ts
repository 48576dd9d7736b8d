import { connectionIsBack, connectionIsLost } from './connection.ts';
import { decideConflict } from './decide-conflict.ts';
import { startSaving } from './keep-writing.ts';
import { branch, csrf, renewToken } from './page.ts';
import { reopenWhenSaved } from './reopen.ts';
import { insists } from './show-refused.ts';
import { signInAgain } from './sign-in-again.ts';
import { versions } from './versions.ts';

/** What Decap asks the desk for. */
interface Asked {
	action: string;
	params: Record<string, unknown> & {
		dataFiles?: { path: string; raw: string; slug: string }[];
		options?: { collectionName?: string };
	};
}

const browserFetch = globalThis.fetch.bind(globalThis);
const PROXY = `/api/decap/${encodeURIComponent(branch)}`;
const TIME_LIMIT = 60_000;
/** Characters a millisecond over the slowest line that pictures are sent on. */
const SLOWEST = 30;

/** Every request of this page goes through here from now on: Decap's and ours. */
export function watchRequests(): void {
	globalThis.fetch = (input, init = {}) => {
		const address = String(input instanceof Request ? input.url : input);
		if (!isOurs(address)) return browserFetch(input, init);
		return address.startsWith(PROXY) ? sendForDecap(address, init) : sendSigned(address, init);
	};
}

const isOurs = (address: string): boolean => new URL(address, location.href).origin === location.origin;

/** A request with what proves where it comes from; after signing in again it is sent once more. */
async function sendSigned(address: string, init: RequestInit, limit?: number): Promise<Response> {
	for (let isFirst = true; ; isFirst = false) {
		const headers = new Headers(init.headers);
		const token = csrf();
		headers.set('x-csrf-token', token);
		const signal = limit ? AbortSignal.timeout(limit) : init.signal;
		const answer = await browserFetch(address, { ...init, headers, signal });
		if (answer.status === 401 && !headers.has('x-quiet')) await signInAgain(browserFetch);
		// The session was renewed in another tab: the token of this page is an old one.
		else if (!(answer.status === 403 && isFirst && (await hasNewToken(token)))) return answer;
	}
}

async function hasNewToken(old: string): Promise<boolean> {
	await renewToken(browserFetch).catch(() => undefined);
	return csrf() !== old;
}

async function sendForDecap(address: string, init: RequestInit): Promise<Response> {
	const asked = JSON.parse(String(init.body)) as Asked;
	return asked.action === 'persistEntry' ? save(address, init, asked) : read(address, init, asked);
}

/** What is only read, or can be done twice, waits until the desk can be reached again. */
async function read(address: string, init: RequestInit, { action, params }: Asked): Promise<Response> {
	// Decap gives up after a minute, which is no time for somebody who has to sign in first.
	const answer = await untilReached(() => sendSigned(address, { ...init, signal: null }));
	if (answer.ok && (action === 'getEntry' || action === 'unpublishedEntryDataFile'))
		versions.seen(String(params.path), answer.headers.get('x-version') ?? undefined);
	return answer;
}

async function untilReached(send: () => Promise<Response>): Promise<Response> {
	for (let pause = 500; ; pause = Math.min(pause * 2, 8000)) {
		const answer = await send().catch(() => undefined);
		if (answer && !isGateway(answer.status)) {
			connectionIsBack();
			return answer;
		}
		connectionIsLost('reading');
		await new Promise((resolve) => setTimeout(resolve, pause));
	}
}

/** A door in front of the desk that finds nobody behind it. */
const isGateway = (status: number): boolean => status === 502 || status === 503 || status === 504;

/** A save is sent once: when the desk cannot be reached the writer learns so at once, and the text stays here. */
async function save(address: string, init: RequestInit, asked: Asked): Promise<Response> {
	const file = asked.params.dataFiles?.[0];
	const path = file?.path ?? '';
	let base = versions.base(path);
	let hasTheirs = false;
	let isSure = false;
	const finish = startSaving();
	for (;;) {
		const headers = new Headers(init.headers);
		if (base) headers.set('x-base', base);
		if (isSure) headers.set('x-sure', 'yes');
		const body = JSON.stringify(asked);
		const sent = sendSigned(address, { ...init, headers, body }, TIME_LIMIT + body.length / SLOWEST);
		const answer = await sent.catch(() => undefined);
		if (!answer || isGateway(answer.status)) {
			connectionIsLost('saving');
			throw new Error('没有存上，内容还在这台电脑里');
		}
		connectionIsBack();
		if (answer.ok) {
			versions.saved(path, answer.headers.get('x-version') ?? undefined);
			await finish(file?.slug ?? '');
			if (hasTheirs) reopenWhenSaved();
		}
		if (answer.status === 422 && (await insists(answer.clone()))) {
			isSure = true;
			continue;
		}
		if (answer.status !== 409 || !file) return answer;
		const { now, version } = (await answer.json()) as { now?: string; version?: string };
		const decided = await decideConflict(String(asked.params.options?.collectionName), file.slug, file.raw, now);
		if (decided === undefined) return Response.json({ error: '没有存上，您写的内容还在这台电脑里' }, { status: 409 });
		hasTheirs ||= decided !== file.raw;
		file.raw = decided;
		base = version;
		// What somebody else has changed may be missed, too.
		isSure = false;
	}
}
