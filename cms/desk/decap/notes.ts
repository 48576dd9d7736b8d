import { isSettings } from '../../config/settings.ts';
import type { Remark } from '../flow/stage.ts';
import { type Call, notThere, UnmetError } from './call.ts';
import { entryKey } from './place.ts';

type Named = { collection: string; slug: string };

/** A remark as Decap's pane of notes shows it. */
interface Note {
	id: string;
	author: string;
	content: string;
	timestamp: string;
	resolved: boolean;
	/** Nobody rewrites what was said: others have answered it. */
	isOwn: false;
	entrySlug: string;
}

/** What was said about a piece of writing. */
export async function getNotes(call: Call, { collection, slug }: Named): Promise<{ notes: Note[] }> {
	if (isSettings(collection)) return { notes: [] };
	const progress = call.desk.flow.progress(entryKey(call, collection, slug, 'read'));
	return { notes: progress?.remarks.map((remark) => asNote(remark, slug)) ?? [] };
}

/** Says something about it. */
export async function addNote(
	call: Call,
	{ collection, slug, note }: Named & { note: { content: string } },
): Promise<{ note: Note }> {
	const { remarks } = await call.desk.flow.remark(
		entryKey(call, collection, slug, 'read'),
		call.person,
		note.content.trim(),
	);
	return { note: asNote(remarks.at(-1)!, slug) };
}

/** Marks a remark as done, or as open again. Its words stay. */
export async function updateNote(
	call: Call,
	{ collection, slug, noteId, updates }: Named & { noteId: string; updates: { resolved?: boolean } },
): Promise<{ note: Note }> {
	if (updates.resolved === undefined) throw WORDS_STAY;
	return finish(call, { collection, slug, noteId }, () => updates.resolved!);
}

/** The other of done and open. */
export const toggleNoteResolution = (call: Call, named: Named & { noteId: string }): Promise<{ note: Note }> =>
	finish(call, named, ({ isDone }) => !isDone);

/** Nothing that was said is deleted. */
export async function deleteNote(): Promise<never> {
	throw WORDS_STAY;
}

const WORDS_STAY = new UnmetError(409, '说过的话不能改、不能删；可以标成「已解决」，或者再写一条。');

async function finish(
	call: Call,
	{ collection, slug, noteId }: Named & { noteId: string },
	isDone: (remark: Remark) => boolean,
): Promise<{ note: Note }> {
	const key = entryKey(call, collection, slug, 'read');
	const remark = call.desk.flow.progress(key)?.remarks.find(({ id }) => String(id) === noteId);
	if (!remark) throw notThere('这条意见');
	const { remarks } = await call.desk.flow.finishRemark(key, remark.id, isDone(remark));
	return { note: asNote(remarks.find(({ id }) => id === remark.id) ?? remark, slug) };
}

const asNote = ({ id, name, at, text, isDone }: Remark, entrySlug: string): Note => ({
	id: String(id),
	author: name,
	content: text,
	timestamp: at,
	resolved: isDone,
	isOwn: false,
	entrySlug,
});
