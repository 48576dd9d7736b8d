/** Resolves a turn after what was changed has been painted, so that whoever waited for that comes first; at once where nobody looks. */
export const painted = (): Promise<void> =>
	new Promise((resolve) => {
		if (document.hidden) resolve();
		else requestAnimationFrame(() => setTimeout(() => setTimeout(resolve)));
	});
