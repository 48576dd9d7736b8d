import { showBar } from './bar.ts';
import type { Immutable, State } from './decap.ts';
import { forget, type Kept, keep } from './kept.ts';
import { branch, person } from './page.ts';
import { decapStore, onAction } from './store.ts';
import { baseOf, currentWriting } from './writing.ts';

/** How long something may be typed before it is written down. */
const PAUSE = 800;

/** The form's content when it was opened or saved last; what is still that need not be kept. */
let settled: unknown;
/** The form's content as it was when the save began that is under way. */
let sending: unknown;
/** New texts have no name yet, and there may be several. */
let newName = '';
let timer: ReturnType<typeof setTimeout> | undefined;

/** Where everything this person typed for this branch is kept. */
export const KEPT_HERE = `${person}/${branch}/`;

/** Writes down what is typed, a second after it was, on this computer. */
export function keepWriting(): void {
	onAction(({ type }, before, after) => {
		if (type === 'DRAFT_CREATE_FROM_ENTRY' || type === 'DRAFT_CREATE_EMPTY') {
			settled = contentOf(after);
			newName = `new-${crypto.randomUUID()}`;
		}
		// What is typed from here on is not in what Decap sends.
		if (type.endsWith('ENTRY_PERSIST_REQUEST')) sending = contentOf(before);
		if (type.endsWith('ENTRY_PERSIST_SUCCESS') && !isSame(contentOf(after), settled)) setTimeout(markUnsaved);
		// The form goes away: somebody left it, or Decap broke down.
		if (type === 'DRAFT_DISCARD') void writeDown(before);
	});
	decapStore().subscribe(() => {
		if (timer === undefined && isUnsaved()) timer = setTimeout(writeDown, PAUSE);
	});
	// A page that is being closed or put aside may never come back.
	document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void writeDown());
	addEventListener('pagehide', () => void writeDown());
}

/** What was kept as this is being written on: it is the same text, under the same key. */
export function goOnWith({ key, slug }: Kept): void {
	if (!slug) newName = key.split('/').at(-1)!;
}

/** Something stands in the form that the desk does not have. */
export function isUnsaved(state: State = decapStore().getState()): boolean {
	const now = contentOf(state);
	return !!now && !!state.entryDraft.get('hasChanged') && !isSame(now, settled);
}

/**
 * A save is on its way. What is typed from now on is not in it.
 * @returns what to do when the desk has it.
 */
export function startSaving(): (slug: string) => Promise<void> {
	const sent = sending ?? contentOf(decapStore().getState());
	const writing = currentWriting();
	const key = writing && keyOf(writing.collection, writing.slug);
	return async (slug) => {
		settled = sent;
		if (!writing || !key) return;
		const isAllSaved = isSame(contentOf(decapStore().getState()), sent);
		if (isAllSaved) {
			clearTimeout(timer);
			timer = undefined;
		} else await writeDown(decapStore().getState(), slug);
		if (isAllSaved || !writing.slug) await forget(key);
	};
}

async function writeDown(state = decapStore().getState(), savedAs?: string): Promise<void> {
	clearTimeout(timer);
	timer = undefined;
	const writing = currentWriting(state);
	if (!writing || !isUnsaved(state)) return;
	const { collection, path, data } = writing;
	const slug = savedAs ?? writing.slug;
	const named = data.title || data.name;
	const title = typeof named === 'string' ? named : '还没有标题';
	const key = keyOf(collection, slug);
	try {
		await keep({ ...writing, slug, key, title, at: new Date().toISOString(), base: baseOf(path) });
	} catch {
		showBar('storage', '这台电脑的浏览器存不下正在写的内容，请常按「保存」。');
	}
}

/** Decap takes everything for saved, what was typed meanwhile too. */
function markUnsaved(): void {
	const value = currentWriting()?.data.title;
	const field = { get: (name: string) => (name === 'name' ? 'title' : undefined) };
	if (!currentWriting()?.slug || value === undefined) return;
	decapStore().dispatch({ type: 'DRAFT_CHANGE_FIELD', payload: { field, value, metadata: {}, entries: [] } });
}

const keyOf = (collection: string, slug: string): string => `${KEPT_HERE}${collection}/${slug || newName}`;

function contentOf(state: State): [unknown, unknown] | undefined {
	const entry = state.entryDraft.get('entry') as Immutable | undefined;
	return entry?.get('data') ? [entry.get('data'), entry.get('mediaFiles')] : undefined;
}

function isSame(one: unknown, other: unknown): boolean {
	if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
	return one.every((part, index) => part === other[index] || (part as Equal)?.equals?.(other[index]));
}

interface Equal {
	equals?(other: unknown): boolean;
}
