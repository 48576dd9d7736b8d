/** Resolves when what was changed has been painted; at once where nobody looks. */
export const painted = (): Promise<void> =>
	new Promise((resolve) => {
		if (document.hidden) resolve();
		else requestAnimationFrame(() => setTimeout(resolve));
	});
