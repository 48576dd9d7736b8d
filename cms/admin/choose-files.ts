import { isFilm, takeFilms } from './add-films.ts';
import { makeAllReady } from './make-all-ready.ts';
import { decapStore } from './store.ts';

/** Events that already carry files made ready. */
const passed = new WeakSet<Event>();

/** Every picture chosen in Decap's own dialog is made ready before Decap sees it, and several may be chosen at once. */
export function watchFileInputs(): void {
	addEventListener('change', (event) => void onChange(event), { capture: true });
	addEventListener('drop', (event) => void onDrop(event), { capture: true });
	addEventListener(
		'click',
		({ target }) => {
			const input = (target as Element).closest?.('label')?.querySelector<HTMLInputElement>('input[type="file"]');
			if (input) input.multiple = true;
		},
		{ capture: true },
	);
}

async function onChange(event: Event): Promise<void> {
	const input = event.target;
	if (passed.has(event) || !(input instanceof HTMLInputElement) || input.type !== 'file' || !isDecaps(input)) return;
	event.stopImmediatePropagation();
	for (const file of await readyFor(input.files)) {
		const one = new DataTransfer();
		one.items.add(file);
		input.files = one.files;
		const again = new Event('change', { bubbles: true });
		passed.add(again);
		input.dispatchEvent(again);
		await untilTaken();
	}
	input.value = '';
}

async function onDrop(event: DragEvent): Promise<void> {
	const files = [...(event.dataTransfer?.files ?? [])];
	const target = event.target as Element;
	if (passed.has(event) || files.length === 0 || target.closest('[contenteditable="true"]') || !isDecaps(target))
		return;
	event.stopImmediatePropagation();
	event.preventDefault();
	for (const file of await readyFor(files)) {
		const dataTransfer = new DataTransfer();
		dataTransfer.items.add(file);
		const again = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
		passed.add(again);
		target.dispatchEvent(again);
		await untilTaken();
	}
}

/** What Decap is to take; films are at the desk by then and only have to be picked. */
async function readyFor(files: Iterable<File> | null): Promise<File[]> {
	const all = [...(files ?? [])];
	await takeFilms(all.filter(isFilm));
	return makeAllReady(all.filter((file) => !isFilm(file)));
}

/** Decap's own, in its page or in a dialog of its; ours prepare their files themselves. */
const isDecaps = (element: Element): boolean => !element.closest('.desk-own');

/** Decap takes one file after the other. */
async function untilTaken(): Promise<void> {
	do await new Promise((resolve) => setTimeout(resolve, 60));
	while (decapStore().getState().mediaLibrary.get('isPersisting'));
}
