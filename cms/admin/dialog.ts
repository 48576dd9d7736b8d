import { element } from './element.ts';

/** A button of a dialog. Without a value it is the way out. */
export interface Choice<T> {
	label: string;
	value: () => T | Promise<T>;
	isMain?: boolean;
}

/**
 * Asks something that has to be answered before anything else goes on. A choice whose value throws leaves the dialog
 * open and shows why.
 * @param wayOut what the Escape key answers; without it the key does nothing.
 */
export function ask<T>(title: string, content: globalThis.Node[], choices: Choice<T>[], wayOut?: T): Promise<T> {
	return new Promise((resolve) => {
		const failure = element('p', { className: 'desk-failure', role: 'alert' });
		const finish = (value: T) => {
			dialog.close();
			dialog.remove();
			resolve(value);
		};
		const buttons = choices.map(({ label, value, isMain }) =>
			element(
				'button',
				{
					type: isMain ? 'submit' : 'button',
					className: isMain ? 'desk-main' : 'quiet',
					onclick: async (event: Event) => {
						event.preventDefault();
						failure.textContent = '';
						try {
							finish(await value());
						} catch (error) {
							failure.textContent = error instanceof Error ? error.message : String(error);
						}
					},
				},
				label,
			),
		);
		const dialog = element(
			'dialog',
			{ className: 'desk desk-dialog', 'aria-labelledby': 'desk-dialog-title' },
			element(
				'form',
				{ method: 'dialog' },
				element('h2', { id: 'desk-dialog-title' }, title),
				...content,
				failure,
				element('p', { className: 'desk-buttons' }, ...buttons),
			),
		);
		dialog.addEventListener('cancel', (event) => {
			event.preventDefault();
			if (wayOut !== undefined) finish(wayOut);
		});
		document.body.append(dialog);
		dialog.showModal();
	});
}

/** A paragraph of a dialog. */
export const words = (...text: (string | globalThis.Node)[]): HTMLParagraphElement => element('p', {}, ...text);
