import { ask } from './dialog.ts';
import { problemList } from './problem-list.ts';
import type { Found } from './problems.ts';
import { showProblems } from './show-problems.ts';

/**
 * The desk has not written what was sent: says why. Everything typed stays in the form.
 * @returns whether it is to be written all the same, where that can be asked.
 */
export async function insists(answer: Response): Promise<boolean> {
	const { problems, mayInsist } = (await answer.json().catch(() => ({}))) as {
		problems?: Found[];
		mayInsist?: boolean;
	};
	if (!problems) return false;
	if (mayInsist) return askWhether(problems);
	// Decap has to hear at once that nothing was saved.
	void showProblems(`没有存上：有 ${problems.length} 处要先改好。写的都还在`, problems);
	return false;
}

function askWhether(problems: Found[]): Promise<boolean> {
	const list = problemList(problems, () =>
		list.closest('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true })),
	);
	return ask<boolean>(
		'还没有存。存了以后会这样',
		[list],
		[
			{ label: '先不存，回去改', value: () => false, isMain: true },
			{ label: '我知道，就这样存', value: () => true },
		],
		false,
	);
}
