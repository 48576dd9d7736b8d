import { hideBar, showBar } from './bar.ts';
import { branch } from './page.ts';
import { pressSave } from './press-save.ts';

let isAsking = false;
let wasSaving = false;

/** The desk does not answer: says what that means for what was typed, and tries again until it does. */
export function connectionIsLost(meanwhile: 'saving' | 'reading'): void {
	wasSaving ||= meanwhile === 'saving';
	if (wasSaving)
		showBar('connection', '没有存上：连不上工作台。内容还在这台电脑里，可以接着写，一连上就再存一次。', [
			{ label: '现在再试', onclick: () => void askAgain() },
		]);
	else showBar('connection', '连不上工作台，正在再试……');
	if (isAsking) return;
	isAsking = true;
	addEventListener('online', askAgain);
	void keepAsking();
}

/** The desk has answered. */
export function connectionIsBack(): void {
	if (!isAsking) return;
	isAsking = false;
	removeEventListener('online', askAgain);
	hideBar('connection');
	if (wasSaving) pressSave();
	wasSaving = false;
}

async function keepAsking(): Promise<void> {
	for (let pause = 1000; isAsking; pause = Math.min(pause * 1.5, 10_000)) {
		await new Promise((resolve) => setTimeout(resolve, pause));
		if (isAsking) await askAgain();
	}
}

async function askAgain(): Promise<void> {
	// Whatever it answers, it is there.
	const answer = await fetch(`/progress?branch=${encodeURIComponent(branch)}`).catch(() => undefined);
	if (answer && answer.status < 500) connectionIsBack();
}
