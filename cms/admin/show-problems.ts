import { ask } from './dialog.ts';
import { problemList } from './problem-list.ts';
import type { Found } from './problems.ts';

/** 检查: what the rules say; each sentence leads to its field. */
export async function showProblems(title: string, problems: Found[]): Promise<void> {
	const list = problemList(problems, () =>
		list.closest('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true })),
	);
	await ask<null>(title, [list], [{ label: '回去改', value: () => null, isMain: true }], null);
}
