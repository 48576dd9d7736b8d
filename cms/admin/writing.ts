import type { Collection, Field, Immutable, State } from './decap.ts';
import { decapStore } from './store.ts';
import { versions } from './versions.ts';

/** A picture that was chosen and is not at the desk yet. */
export interface ChosenPicture {
	id: string;
	name: string;
	path: string;
	size: number;
	file: File;
	field?: unknown;
}

/** What somebody is writing at this moment. */
export interface Writing {
	collection: string;
	/** Empty for a new text. */
	slug: string;
	/** Empty for a new text. */
	path: string;
	data: Record<string, unknown>;
	pictures: ChosenPicture[];
}

type MediaFile = ChosenPicture & { draft?: boolean; url?: string; displayURL?: unknown };

/** What stands in the form; undefined while there is none. */
export function currentWriting(state: State = decapStore().getState()): Writing | undefined {
	const entry = state.entryDraft.get('entry') as Immutable | undefined;
	if (!entry?.get('data')) return undefined;
	const { collection, slug, path, data, mediaFiles } = entry.toJS() as Record<string, unknown>;
	const files = (mediaFiles ?? []) as MediaFile[];
	return {
		collection: String(collection),
		slug: String(slug ?? ''),
		path: String(path ?? ''),
		data: data as Record<string, unknown>,
		pictures: files
			.filter(({ draft, file }) => draft && file)
			.map(({ id, name, path: at, size, file, field }) => ({ id, name, path: at, size, file, field })),
	};
}

/** Puts other data and more pictures into the form, as if they had been typed: Decap does this for its own safety copies. */
export function replaceWriting(data: Record<string, unknown>, pictures: ChosenPicture[] = []): void {
	const store = decapStore();
	const entry = (store.getState().entryDraft.get('entry') as Immutable).toJS() as Record<string, unknown>;
	const chosen = pictures.map((picture) => {
		const url = URL.createObjectURL(picture.file);
		return { ...picture, draft: true, url, displayURL: url };
	});
	const present = ((entry.mediaFiles ?? []) as MediaFile[]).filter(({ id }) => chosen.every((one) => one.id !== id));
	store.dispatch({ type: 'ADD_ASSETS', payload: chosen.map(asAsset) });
	const restored = { ...entry, data, mediaFiles: [...chosen, ...present] };
	store.dispatch({ type: 'DRAFT_LOCAL_BACKUP_RETRIEVED', payload: { entry: restored } });
	store.dispatch({ type: 'DRAFT_CREATE_FROM_LOCAL_BACKUP' });
}

/** What Decap makes of a chosen file. */
const asAsset = ({ url, file, path }: MediaFile) => ({ url, fileObj: file, path, toString: () => url });

/** The form of a collection, or of one of its files. */
export function fieldsOf(collection: string, slug: string): Field[] {
	const found = collectionOf(collection);
	return found?.fields ?? found?.files?.find(({ name }) => name === slug)?.fields ?? [];
}

const collectionOf = (name: string): Collection | undefined =>
	decapStore()
		.getState()
		.config.collections?.find((one) => one.name === name);

/** Where the texts of a collection stand, from the content folder. */
export const collectionFolder = (name: string): string => collectionOf(name)?.folder ?? '';

/** The id of an entry: Decap's slug is the path to its text. */
export const idOf = (slug: string): string => slug.replace(/\/index$/, '');

/** The version of this path that was opened. */
export const baseOf = (path: string): string | undefined => versions.base(path);
