import type { EntryKey } from '../repository/repository.ts';
import type { Ledger } from './ledger.ts';
import { STAGES } from './stage.ts';

const PAUSE = 20_000;

/** Looks every few seconds whether something has stayed too long where it is, and says so once. Returns how to stop. */
export function watchDeadlines(
	ledger: Ledger,
	neededFor: (key: EntryKey) => number,
	alert: (text: string) => void,
	clock: () => Date,
): () => void {
	const look = () => {
		const now = clock();
		for (const piece of ledger.list(now)) {
			const { title, stage, deadline } = ledger.progressOf(piece, neededFor(piece.key));
			if (!deadline || Date.parse(deadline) > now.getTime() || !ledger.tell(piece)) continue;
			alert(`「${title}」（${piece.key.branch}）停在「${STAGES[stage]}」太久了，请去看一看。`);
		}
	};
	const timer = setInterval(look, PAUSE);
	timer.unref();
	look();
	return () => clearInterval(timer);
}
