import { isUnsaved } from './keep-writing.ts';
import { onAction } from './store.ts';
import { currentWriting } from './writing.ts';

/** Columns, and who may be chosen, come with the page: after settings were saved it is asked for anew once somebody goes on to something else. */
export function renewAfterSettings(): void {
	let saved = '';
	onAction(({ type }) => {
		const collection = currentWriting()?.collection ?? '';
		if (type.endsWith('ENTRY_PERSIST_SUCCESS') && collection.startsWith('_')) saved = collection;
	});
	addEventListener('hashchange', () => {
		const [, , collection] = location.hash.split('/');
		if (saved && collection !== saved && !isUnsaved()) location.reload();
	});
}
