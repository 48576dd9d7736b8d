import { hideBar, showBar } from './bar.ts';
import { ask, words } from './dialog.ts';
import { branch } from './page.ts';
import { check } from './problems.ts';
import { namedWriting, saveFirst } from './save-first.ts';
import { showProblems } from './show-problems.ts';
import { readAll } from './where.ts';

/** 送审: what must be put right is shown first, then everything is saved, then it goes. */
export async function submit(): Promise<void> {
	const problems = await check().catch(() => []);
	const mistakes = problems.filter(({ severity }) => severity === 'must-fix');
	if (mistakes.length > 0) return showProblems(`有 ${mistakes.length} 处必须先改好，改好再送审`, mistakes);
	if (!(await saveFirst())) return say('还没有存上，所以没有送审。请看看有没有标红的空格没填。');
	await change('pending_review', '已经送审，等审核员签。');
}

/** 撤回送审. */
export const recall = (): Promise<void> => change('draft', '已经撤回，可以接着改。');

async function change(newStatus: string, done: string): Promise<void> {
	const writing = await namedWriting();
	if (!writing) return;
	const { collection, slug } = writing;
	const answer = await fetch(`/api/decap/${encodeURIComponent(branch)}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ action: 'updateUnpublishedEntryStatus', params: { collection, slug, newStatus } }),
	});
	const { error } = (await answer.json().catch(() => ({}))) as { error?: string };
	await readAll();
	if (!answer.ok) return say(error ?? '没有办成，请再试一次。');
	showBar('told', done);
	setTimeout(() => hideBar('told'), 6000);
}

async function say(text: string): Promise<void> {
	await ask<null>('没有送出', [words(text)], [{ label: '知道了', value: () => null, isMain: true }], null);
}
