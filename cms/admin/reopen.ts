import { onAction } from './store.ts';

/** The desk has another text than the form shows: the page is opened anew once Decap knows that everything is saved. */
export function reopenWhenSaved(): void {
	let isFirst = true;
	onAction(({ type }) => {
		if (!isFirst || !type.endsWith('ENTRY_PERSIST_SUCCESS')) return;
		isFirst = false;
		// Decap would ask whether to leave: it has not drawn yet that nothing is unsaved.
		addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });
		setTimeout(() => location.reload());
	});
}
