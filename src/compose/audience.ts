import type { EntrySource } from '../network/read-entry.ts';
import { dayOf, type Minute } from '../network/time.ts';
import type { Audience } from '../schema/entry.ts';
import type { Person } from '../schema/people.ts';
import { withdrawnNames } from './withdrawn-names.ts';

/** What decides who may read an entry besides the entry itself. */
export interface Rights {
	people: ReadonlyMap<string, Person>;
	/** Who reads minutes where a record does not say. */
	minutesFor: Audience;
}

/** An entry as one audience may see it. */
export interface EntryFace extends EntrySource {
	/** The body and its files were left out. */
	isWithheld: boolean;
}

/** An entry as these readers may see it now; nothing where they may not. Drafts and times are not its business. */
export function faceOf(source: EntrySource, reader: Audience, rights: Rights, now: Minute): EntryFace | undefined {
	const wanted = [source.column.audience, source.data.audience, ...agreed(source, rights, now)];
	if (!wanted.every((audience) => audience && mayRead(reader, audience))) return undefined;
	if (withdrawnNames(source, rights.people).length > 0) return undefined;
	const isWithheld = !mayRead(reader, minutesFor(source, rights)) && hasMinutes(source);
	if (!isWithheld) return { ...source, isWithheld };
	return { ...source, isWithheld, body: '', data: { ...source.data, attachments: [], audio: undefined } };
}

/** Whether members may see something of an entry that the public may not. */
export function isMoreForMembers(source: EntrySource, rights: Rights, now: Minute): boolean {
	const open = faceOf(source, 'public', rights, now);
	return open?.isWithheld || (!open && faceOf(source, 'members', rights, now) !== undefined);
}

/** Whether these readers may see what is meant for that audience. */
export const mayRead = (reader: Audience, wanted: Audience): boolean => reader === 'members' || wanted === 'public';

/** To whom a person may be shown on that day; to nobody without a consent that holds. */
export function consentOf(person: Person | undefined, now: Minute): Audience | undefined {
	if (!person || person.withdrawn || dayOf(now) < person.given) return undefined;
	return person.until !== undefined && person.until < dayOf(now) ? undefined : person.audience;
}

function agreed({ data }: EntrySource, { people }: Rights, now: Minute): (Audience | undefined)[] {
	return data.people.map((id) => consentOf(people.get(id), now));
}

function minutesFor({ collection, data }: EntrySource, rights: Rights): Audience {
	if (collection !== 'records' || !('meeting' in data)) return 'public';
	return data.minutesFor ?? rights.minutesFor;
}

const hasMinutes = ({ body, data }: EntrySource): boolean =>
	body.trim() !== '' || data.attachments.length > 0 || data.audio !== undefined;
