/**
 * A block at the beginning or the end of a text leaves no line to write in. Decap has an empty place there that makes
 * one when it is clicked, but nobody sees it and no key reaches it.
 */
export function watchBlocksAtTheEnds(): void {
	const root = document.getElementById('nc-root') ?? document.body;
	new MutationObserver(() => {
		for (const place of root.querySelectorAll<HTMLElement>(`${PLACE}:not([tabindex])`)) openPlace(place);
	}).observe(root, { childList: true, subtree: true });
	addEventListener('click', onClick, { capture: true });
	addEventListener('keydown', onKey, { capture: true });
}

/** Makes a line behind the last block, if the text ends with one. */
function writeBelow(editable: Element): void {
	const place = editable.lastElementChild?.lastElementChild;
	if (place instanceof HTMLElement && place.matches(PLACE)) place.click();
}

const EDITABLE = '#nc-root [data-slate-editor]';
const BLOCK = '[data-slate-void="true"]';
const PLACE = `${BLOCK} > div:empty`;

function openPlace(place: HTMLElement): void {
	place.tabIndex = 0;
	place.role = 'button';
	place.ariaLabel = place.matches(':last-child') ? '在下面接着写' : '在上面写';
	place.classList.add('desk-place');
}

/** Decap makes the line; the cursor has to follow. Below the text there is room to click into: it means the end of the text. */
function onClick({ target }: MouseEvent): void {
	if (!(target instanceof HTMLElement)) return;
	const editable = target.closest<HTMLElement>(EDITABLE);
	if (editable && target.matches(PLACE)) setTimeout(() => editable.focus());
	const above = target.matches(':empty') ? target.previousElementSibling : null;
	// After Decap has put the cursor where nothing can be typed.
	if (above?.matches(EDITABLE)) setTimeout(() => writeBelow(above));
}

function onKey(event: KeyboardEvent): void {
	const { target, key, isComposing } = event;
	if (!(target instanceof HTMLElement) || isComposing || (key !== 'Enter' && key !== ' ')) return;
	const editable = target.closest(EDITABLE);
	const isAtPlace = target.matches(PLACE);
	const isInLastBlock = key === 'Enter' && target === editable && isIn(editable.lastElementChild);
	if (!editable || !(isAtPlace || isInLastBlock)) return;
	event.preventDefault();
	event.stopImmediatePropagation();
	if (isAtPlace) target.click();
	else writeBelow(editable);
}

const isIn = (block: Element | null): boolean =>
	!!block?.matches(BLOCK) && block.contains(getSelection()?.anchorNode ?? null);
