import { pictureLine } from './block-text.ts';
import { element } from './element.ts';
import { makeAllReady } from './make-all-ready.ts';
import { type ChosenPicture, collectionFolder, currentWriting, replaceWriting } from './writing.ts';

/** Lets somebody choose many photos at once; they come to the end of the text, side by side. */
export function choosePhotos(): void {
	const input = element('input', {
		type: 'file',
		multiple: true,
		accept: 'image/*,.heic,.heif',
		className: 'desk-own',
	});
	input.hidden = true;
	input.addEventListener('change', () => {
		void addPhotos([...(input.files ?? [])]).finally(() => input.remove());
	});
	input.addEventListener('cancel', () => input.remove());
	document.body.append(input);
	input.click();
}

/** Puts photos behind the text: one alone, several as a group. */
export async function addPhotos(files: File[]): Promise<ChosenPicture[]> {
	const ready = await makeAllReady(files);
	const writing = currentWriting();
	if (!writing || ready.length === 0) return [];
	const folder = writing.path ? writing.path.replace(/\/[^/]*$/, '') : collectionFolder(writing.collection);
	const added = ready.map((file) => ({
		id: crypto.randomUUID(),
		name: file.name,
		path: `${folder}/${file.name}`,
		size: file.size,
		file,
	}));
	const lines = added.map(({ name }) => pictureLine({ picture: name, alt: '' }));
	const block = lines.length > 1 ? `:::gallery\n${lines.join('\n')}\n:::` : lines[0]!;
	const body = typeof writing.data.body === 'string' ? writing.data.body.trimEnd() : '';
	replaceWriting({ ...writing.data, body: `${body}${body && '\n\n'}${block}\n` }, added);
	return added;
}
