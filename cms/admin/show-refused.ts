import type { Found } from './problems.ts';
import { showProblems } from './show-problems.ts';

/** The desk has not written what was sent, for mistakes in it: says which. Everything typed stays in the form. */
export async function showRefused(answer: Response): Promise<void> {
	const { problems } = (await answer.json().catch(() => ({}))) as { problems?: Found[] };
	if (problems) await showProblems(`没有存上：有 ${problems.length} 处要先改好。写的都还在`, problems);
}
