import type { DeskProblem } from '../desk/problems/problems-of.ts';
import { textOf } from './checked-text.ts';
import { branch } from './page.ts';
import { decapStore } from './store.ts';
import { currentWriting, idOf, type Writing } from './writing.ts';

/** What a rule says of the text, and where in the body, if it is there. */
export interface Found extends DeskProblem {
	bodyLine?: number;
}

/** What the desk has said of the text so far. */
export interface Checked {
	/** The desk has not answered for what stands there now. */
	isWaiting: boolean;
	problems: Found[];
}

const PAUSE = 700;

let checked: Checked = { isWaiting: false, problems: [] };
let last: unknown;
let timer: ReturnType<typeof setTimeout> | undefined;
let asking: AbortController | undefined;
const listeners = new Set<(checked: Checked) => void>();

/** Asks the desk what its rules say, whenever somebody stops typing for a moment. */
export function watchProblems(): void {
	decapStore().subscribe(() => {
		const data = decapStore().getState().entryDraft.getIn(['entry', 'data']);
		if (data === last) return;
		last = data;
		clearTimeout(timer);
		asking?.abort();
		if (!data) return tell({ isWaiting: false, problems: [] });
		tell({ isWaiting: true, problems: checked.problems });
		timer = setTimeout(() => void check().catch(() => undefined), PAUSE);
	});
}

/** Called at once and whenever something has changed. @returns what ends that. */
export function onProblems(listener: (checked: Checked) => void): () => void {
	listeners.add(listener);
	listener(checked);
	return () => listeners.delete(listener);
}

/** What the rules say of what stands in the form now. Rejects when the desk cannot be asked. */
export async function check(): Promise<Found[]> {
	clearTimeout(timer);
	asking?.abort();
	asking = new AbortController();
	const writing = currentWriting();
	if (!writing || isSettings(writing)) {
		tell({ isWaiting: false, problems: [] });
		return [];
	}
	const answer = await fetch(addressOf(writing), {
		method: 'POST',
		// Whoever is typing is asked to sign in again when something is saved, not in the middle of a word.
		headers: { 'content-type': 'application/json', 'x-quiet': '1' },
		body: JSON.stringify({ text: textOf(writing.data), files: writing.pictures.map(({ name }) => name) }),
		signal: asking.signal,
	});
	const { problems, error } = (await answer.json()) as { problems?: Found[]; error?: string };
	if (!problems) throw new Error(error ?? '现在检查不了，请再试一次。');
	tell({ isWaiting: false, problems });
	return problems;
}

/** `face.yml` has no column and no rules of its own: the desk judges it when it is saved. */
const isSettings = ({ collection }: Writing): boolean => collection.startsWith('_');

const addressOf = ({ collection, slug }: Writing): string =>
	`/api/problems/${[branch, collection, idOf(slug) || NEW].map(encodeURIComponent).join('/')}`;

/** What stands for the id that a new text gets when it is saved. */
const NEW = 'xin-wen-zhang';

function tell(now: Checked): void {
	checked = now;
	for (const listener of listeners) listener(checked);
}

/** Those that somebody should still look at. */
export const openOnes = (problems: Found[]): Found[] => problems.filter(({ severity }) => severity !== 'overruled');

/** What stands in front of each. */
export const WEIGHT_WORDS: Record<Found['severity'], string> = {
	'must-fix': '必须改',
	'should-fix': '建议改',
	overruled: '已说明不用改',
};
