import { addFilms, isFilm } from './add-films.ts';
import { addPhotos } from './add-photos.ts';
import { hideBar, showBar } from './bar.ts';
import { cleanPaste } from './clean-paste.ts';
import { isPicture } from './picture.ts';

/** What is pasted or dropped into the body: words come without what other programs add, pictures come as photos. */
export function watchPastes(): void {
	addEventListener('paste', onPaste, { capture: true });
	addEventListener('drop', onDrop, { capture: true });
}

function onPaste(event: ClipboardEvent): void {
	const { clipboardData } = event;
	if (!bodyOf(event) || !clipboardData) return;
	const html = clipboardData.getData('text/html');
	const photos = [...clipboardData.files].filter(isPicture);
	// Word puts a picture of the words beside the words.
	if (photos.length > 0 && !html) {
		stop(event);
		void addPhotos(photos);
		return;
	}
	// What comes from the editor itself is whole already.
	if (!html || html.includes('data-slate-fragment')) return;
	stop(event);
	const cleaned = cleanPaste(html);
	const dataTransfer = new DataTransfer();
	dataTransfer.setData('text/plain', clipboardData.getData('text/plain'));
	if (cleaned.html) dataTransfer.setData('text/html', cleaned.html);
	// The editor takes what is pasted from this event, which browsers send after theirs.
	const inputType = 'insertFromPaste';
	(event.target as Element).dispatchEvent(
		new InputEvent('beforeinput', { bubbles: true, cancelable: true, inputType, dataTransfer }),
	);
	if (cleaned.lostPictures > 0) tellLost(cleaned.lostPictures);
}

function onDrop(event: DragEvent): void {
	const files = [...(event.dataTransfer?.files ?? [])];
	const photos = files.filter(isPicture);
	const films = files.filter(isFilm);
	if (!bodyOf(event) || photos.length + films.length === 0) return;
	stop(event);
	void addPhotos(photos).then(() => addFilms(films));
}

function tellLost(count: number): void {
	showBar('pasted', `复制来的内容里有 ${count} 张图片带不过来：请先把图片存到这台电脑上，再点「放照片」。`, [
		{ label: '知道了', onclick: () => hideBar('pasted') },
	]);
}

const bodyOf = ({ target }: Event): HTMLElement | null =>
	target instanceof Element ? target.closest<HTMLElement>('#nc-root [contenteditable="true"]') : null;

function stop(event: Event): void {
	event.preventDefault();
	event.stopImmediatePropagation();
}
