import { connectionIsBack, connectionIsLost } from './connection.ts';
import { branch } from './page.ts';

/** Where a film goes: a text that the desk knows. */
export interface FilmPlace {
	collection: string;
	id: string;
}

/** Bytes: the first piece, and the smallest and the largest that a line may turn out to be good for. */
const PIECE = { first: 1 << 20, least: 1 << 18, most: 16 << 20 };
/** A piece should take about as long as one likes to wait for the next word of progress. */
const QUICK = 1500;
const SLOW = 6000;

/**
 * Sends a film or recording piece by piece, from wherever the line broke. Returns the name it got beside its text;
 * throws the desk's sentence where it is not taken.
 */
export async function sendFilm(
	file: File,
	{ collection, id }: FilmPlace,
	told: (sent: number) => void,
	stop: AbortSignal,
): Promise<string> {
	const place = [branch, collection, id, file.name].map(encodeURIComponent).join('/');
	const upload = crypto.randomUUID();
	const address = (from: number) => `/api/film/${place}?upload=${upload}&from=${from}&size=${file.size}`;
	let piece = PIECE.first;
	for (let at = 0, failures = 0; ; ) {
		const began = performance.now();
		const answer = await put(address(at), file.slice(at, at + piece), stop);
		if (stop.aborted) {
			await fetch(`/api/film/${place}?upload=${upload}`, { method: 'DELETE' }).catch(() => undefined);
			throw new StoppedError();
		}
		if (!answer) {
			connectionIsLost('reading');
			piece = PIECE.least;
			failures++;
			await new Promise((resolve) => setTimeout(resolve, Math.min(1000 * failures, 10_000)));
			continue;
		}
		connectionIsBack();
		failures = 0;
		if (answer.name !== undefined) return answer.name;
		if (answer.at === undefined) throw new Error(answer.error ?? '没有放进来，请再试一次。');
		const took = performance.now() - began;
		if (took < QUICK) piece = Math.min(piece * 2, PIECE.most);
		else if (took > SLOW) piece = Math.max(piece >> 1, PIECE.least);
		at = answer.at;
		told(at);
	}
}

/** Whoever sends has thought better of it. */
export class StoppedError extends Error {}

interface Answer {
	at?: number;
	name?: string;
	error?: string;
}

/** One piece; undefined where nobody answered. */
async function put(address: string, body: Blob, signal: AbortSignal): Promise<Answer | undefined> {
	const headers = { 'content-type': 'application/octet-stream' };
	const answer = await fetch(address, { method: 'PUT', headers, body, signal }).catch((error: unknown) => {
		// The file itself is gone, or was changed meanwhile.
		if (error instanceof DOMException && error.name === 'NotReadableError') throw UNREADABLE;
		return undefined;
	});
	if (!answer || (answer.status >= 502 && answer.status <= 504)) return undefined;
	return (await answer.json().catch(() => undefined)) as Answer | undefined;
}

const UNREADABLE = new Error('这个文件读不出来了，可能在传的时候被改过或移走了。请再选一次。');
