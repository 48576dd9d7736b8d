/** Presses Decap's own button, as the writer would: it saves what is typed now. @returns whether there was one to press. */
export function pressSave(): boolean {
	// Decap names its parts in their classes.
	const button = document.querySelector<HTMLButtonElement>('button[class*="-SaveButton"]:not([disabled])');
	button?.click();
	return !!button;
}
