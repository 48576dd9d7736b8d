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

/** Lets Decap make the line, and puts the cursor there. */
function begin(place: HTMLElement): void {
	const editable = place.closest<HTMLElement>(EDITABLE);
	place.click();
	editable?.focus();
}

/** The place behind the last block, if the text ends with one. */
function placeBelow(editable: Element): HTMLElement | undefined {
	const place = editable.lastElementChild?.lastElementChild;
	return place instanceof HTMLElement && place.matches(PLACE) ? place : undefined;
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

/** Below the text there is room to click into: it means the end of the text. */
function onClick(event: MouseEvent): void {
	const { target, isTrusted } = event;
	if (!isTrusted || !(target instanceof HTMLElement)) return;
	if (target.matches(`${EDITABLE} ${PLACE}`)) {
		stop(event);
		begin(target);
		return;
	}
	const above = target.matches(':empty') ? target.previousElementSibling : null;
	const place = above?.matches(EDITABLE) ? placeBelow(above) : undefined;
	if (!place) return;
	stop(event);
	begin(place);
}

function onKey(event: KeyboardEvent): void {
	const { target, key, isComposing, ctrlKey, metaKey } = event;
	if (!(target instanceof HTMLElement) || isComposing) return;
	const isPlace = target.matches(`${EDITABLE} ${PLACE}`) && (key === 'Enter' || key === ' ');
	const isToEnd = (key === 'End' && (ctrlKey || metaKey)) || (key === 'Enter' && isIn(target.lastElementChild));
	const place = isPlace ? target : isToEnd && target.matches(EDITABLE) ? placeBelow(target) : undefined;
	if (!place) return;
	stop(event);
	begin(place);
}

function stop(event: Event): void {
	event.preventDefault();
	event.stopImmediatePropagation();
}

const isIn = (block: Element | null): boolean =>
	!!block?.matches(BLOCK) && block.contains(getSelection()?.anchorNode ?? null);
