import { hideBar, showBar } from './bar.ts';
import { writeBlock } from './block-text.ts';
import { ask, words } from './dialog.ts';
import { element } from './element.ts';
import { filmAddress } from './film-address.ts';
import { isForNetwork } from './page.ts';
import { namedWriting, saveFirst } from './save-first.ts';
import { StoppedError, sendFilm } from './send-film.ts';
import { decapStore } from './store.ts';
import { currentWriting, fieldsOf, idOf, replaceWriting } from './writing.ts';

/** Films and recordings go to the desk by themselves, as soon as they are chosen: they are too large to be saved with a text. */
export const isFilm = ({ type, name }: File): boolean =>
	!isForNetwork &&
	(/^(?:video|audio)\//.test(type) || /\.(?:mp4|webm|mov|m4v|avi|wmv|mkv|mp3|m4a|ogg|wav|wma)$/i.test(name));

/** Lets somebody choose films and recordings; they come to the end of the text. */
export function chooseFilms(): void {
	const input = element('input', { type: 'file', multiple: true, accept: 'video/*,audio/*', className: 'desk-own' });
	input.hidden = true;
	input.addEventListener('change', () => void addFilms([...(input.files ?? [])]).finally(() => input.remove()));
	input.addEventListener('cancel', () => input.remove());
	document.body.append(input);
	input.click();
}

/** Sends films and puts them behind the text; the first recording is the one that reads the text to people, where it can have one. */
export async function addFilms(files: File[]): Promise<void> {
	for (const { name, title } of await takeFilms(files)) {
		const writing = currentWriting();
		if (!writing) return;
		const { data, collection, slug } = writing;
		const isRecording = /\.(?:mp3|m4a|ogg|wav)$/.test(name);
		const mayBeRead = fieldsOf(collection, slug).some((field) => field.name === 'audio') && !data.audio;
		if (isRecording && mayBeRead) {
			replaceWriting({ ...data, audio: name });
			continue;
		}
		const shape = { id: isRecording ? 'file' : 'video', form: 'leaf', attributes: ['src', 'title'] } as const;
		const block = writeBlock({ ...shape, attributes: [...shape.attributes] }, { src: name, title });
		const body = typeof data.body === 'string' ? data.body.trimEnd() : '';
		replaceWriting({ ...data, body: `${body}${body && '\n\n'}${block}\n` });
	}
}

/** Sends films, one after the other, with progress, and lists them among the files of the text; those not taken are named in the end. */
export async function takeFilms(files: File[]): Promise<{ name: string; title: string }[]> {
	if (files.length === 0) return [];
	if (!currentWriting()?.slug && !(await saveFirst())) {
		await say('视频和录音没有放进来', ['请先写好标题和日期，存一次，再放视频和录音。']);
		return [];
	}
	const writing = await namedWriting();
	if (!writing) return [];
	const place = { collection: writing.collection, id: idOf(writing.slug) };
	const stop = new AbortController();
	const taken: { name: string; title: string }[] = [];
	const failures: string[] = [];
	addEventListener('beforeunload', keepHere);
	try {
		for (const file of files) {
			const told = (sent: number) => showProgress(file, sent, () => stop.abort());
			told(0);
			const name = await sendFilm(file, place, told, stop.signal).catch((error: Error) => {
				if (!(error instanceof StoppedError)) failures.push(error.message);
				return undefined;
			});
			if (stop.signal.aborted) break;
			if (name === undefined) continue;
			list(name, file.size, writing.path);
			taken.push({ name, title: file.name.replace(/\.[^.]*$/, '') });
		}
	} finally {
		removeEventListener('beforeunload', keepHere);
		hideBar('film');
	}
	if (failures.length > 0) await say(failures.length === files.length ? '没有放进来' : '有的没有放进来', failures);
	return taken;
}

function showProgress({ name, size }: File, sent: number, stop: () => void): void {
	const text = `正在传「${name}」：${Math.floor((sent / size) * 100)}%，共 ${Math.max(1, Math.round(size / 1024 ** 2))} MB`;
	showBar('film', text, [{ label: '不传了', onclick: stop }]);
}

/** Decap offers it like any other file of the text, and does not send it with the next save. */
function list(name: string, size: number, path: string): void {
	const url = filmAddress(name) ?? '';
	const at = `${path.replace(/\/[^/]*$/, '')}/${name}`;
	const store = decapStore();
	store.dispatch({ type: 'ADD_ASSETS', payload: [{ url, path: at, toString: () => url }] });
	const payload = { id: crypto.randomUUID(), name, path: at, size, url, displayURL: url, draft: false };
	store.dispatch({ type: 'ADD_DRAFT_ENTRY_MEDIA_FILE', payload });
}

const keepHere = (event: BeforeUnloadEvent): void => event.preventDefault();

const say = (title: string, sentences: string[]): Promise<null> =>
	ask<null>(
		title,
		sentences.map((sentence) => words(sentence)),
		[{ label: '知道了', value: () => null, isMain: true }],
		null,
	);
