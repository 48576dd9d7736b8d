import type { Progress } from '../desk/flow/stage.ts';
import { branch } from './page.ts';
import { STAGES } from './stages.ts';

const known = new Map<string, Progress>();
const listeners = new Set<() => void>();

const nameOf = ({ key: { column, id } }: Progress): string => `${column}/${id}`;

/** Follows where the branch's texts stand, from now on as it happens. */
export function followProgress(): void {
	void readAll();
	const events = new EventSource('/events');
	events.addEventListener('progress', ({ data }) => {
		const { progress } = JSON.parse(data) as { progress: Progress };
		if (progress.key.branch !== branch) return;
		known.set(nameOf(progress), progress);
		tell();
	});
	// What was missed while nothing could be heard.
	events.addEventListener('open', () => void readAll());
	events.addEventListener('error', () => {
		if (events.readyState !== EventSource.CLOSED) return;
		// The session has ended, or the desk is away: later again, quietly.
		setTimeout(followProgress, 30_000);
	});
}

/** Reads where everything stands; a page in the background does not ask anybody to sign in for that. */
export async function readAll(): Promise<void> {
	const answer = await quietly(`/progress?branch=${encodeURIComponent(branch)}`);
	if (!answer?.ok) return;
	const { pieces } = (await answer.json()) as { pieces: Progress[] };
	for (const piece of pieces) known.set(nameOf(piece), piece);
	tell();
}

const quietly = (address: string): Promise<Response | undefined> =>
	fetch(address, { headers: { 'x-quiet': '1' } }).catch(() => undefined);

/** Where a text stands; undefined for one that is published and nobody works on. */
export const progressOf = (column: string, id: string): Progress | undefined => known.get(`${column}/${id}`);

/** The same in words, with what is being waited for. */
export function stageWords({ stage, signatures, needed, reason }: Progress): string {
	if (stage === 'review') return `${STAGES.review}（已签 ${signatures.length}，要签 ${needed}）`;
	return stage === 'failed' && reason ? `${STAGES.failed}：${reason}` : STAGES[stage];
}

/** Calls back whenever a text of the branch has come to another stage. */
export function onProgress(listener: () => void): void {
	listeners.add(listener);
}

function tell(): void {
	for (const listener of listeners) listener();
}
