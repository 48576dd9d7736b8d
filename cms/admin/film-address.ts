import { branch } from './page.ts';
import { currentWriting, idOf } from './writing.ts';

/** Where the desk plays a film of the text that is being written, in the parts a player asks for. */
export function filmAddress(name: string): string | undefined {
	const writing = currentWriting();
	if (!name || !writing?.slug) return undefined;
	const place = [branch, writing.collection, idOf(writing.slug), name];
	// Whole: the preview is a document without an address of its own.
	return new URL(`/api/file/${place.map(encodeURIComponent).join('/')}`, location.href).href;
}
