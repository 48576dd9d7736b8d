import { words } from './locale.ts';

/** Decap keeps copies of its own, for whoever uses this browser next in whatever branch; ours are offered instead. */
export function declineCopies(): void {
	const ask = window.confirm.bind(window);
	window.confirm = (question) => question !== words.editor.editor.confirmLoadBackup && ask(question);
}
