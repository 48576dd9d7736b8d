/** Presses Decap's own button, as the writer would: it saves what is typed now. */
export function pressSave(): void {
	saveButton()?.click();
}

/** Decap names its parts in their classes; the one name of theirs that more than the style sheet relies on. */
function saveButton(): HTMLButtonElement | null {
	return document.querySelector<HTMLButtonElement>('button[class*="-SaveButton"]:not([disabled])');
}
