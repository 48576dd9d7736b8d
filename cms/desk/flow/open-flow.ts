import type { EventEmitter } from 'node:events';
import type { DatabaseSync } from 'node:sqlite';
import type { DeskEvents } from '../events.ts';
import type { DeskFilms } from '../films/films.ts';
import type { NetworkOverview } from '../network-overview.ts';
import type { People } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import { inTransaction } from '../people/transaction.ts';
import type { Problems } from '../problems/problems-of.ts';
import type { Publisher } from '../publishing/publisher.ts';
import { InTurn } from '../repository/in-turn.ts';
import type { Author, Draft, EntryKey, Repository } from '../repository/repository.ts';
import { entryName } from './entry-name.ts';
import { type Flow, NotNowError } from './flow.ts';
import { openWayOut } from './go-out.ts';
import { openLedger, type Piece } from './ledger.ts';
import type { Readers } from './look-for-page.ts';
import { requireSound } from './require-sound.ts';
import type { Progress, Stage } from './stage.ts';
import { titleOf } from './title-of.ts';
import { watchDeadlines } from './watch-deadlines.ts';

/** What the flow works with. */
export interface FlowParts {
	options: Readers;
	database: DatabaseSync;
	repository: Repository;
	problems: Problems;
	publisher: Publisher;
	films: Pick<DeskFilms, 'publish'>;
	people: Pick<People, 'find' | 'byLogin' | 'all' | 'onSucceed'>;
	events: EventEmitter<DeskEvents>;
	network(): NetworkOverview;
	/** The present; for tests. */
	clock?: () => Date;
}

/** The flow of a desk. What was on its way to the readers when the desk went down is taken up again. */
export function openFlow(parts: FlowParts): Flow {
	const { database, repository, problems, people, events, network, clock = () => new Date() } = parts;
	const ledger = openLedger(database);
	const turns = new InTurn();
	const inTurn = <T>(key: EntryKey, work: () => Promise<T>): Promise<T> => turns.run(entryName(key), work);
	const now = (): string => clock().toISOString();
	const neededFor = ({ branch, column }: EntryKey): number => network().signersFor(branch, column);
	const authorOf = ({ name, login }: Person): Author => ({ name, login });

	const told = (key: EntryKey): Progress => {
		const progress = ledger.progressOf(requirePiece(key), neededFor(key));
		events.emit('progress', progress);
		return progress;
	};
	const requirePiece = (key: EntryKey): Piece => {
		const piece = ledger.find(key);
		if (!piece) throw new NotNowError('这一篇没有人在写。');
		return piece;
	};
	const requireDraft = async (key: EntryKey): Promise<Draft> => {
		const draft = await repository.draft(key);
		if (!draft) throw new NotNowError('这一篇没有还没发布的修改。');
		return draft;
	};
	/** Looks at a piece as it is at this very moment and changes it, or throws; nothing comes between. */
	const change = (key: EntryKey, work: (piece: Piece, at: string) => void): Progress => {
		inTransaction(database, () => work(requirePiece(key), now()));
		return told(key);
	};
	const alert = (text: string): void => void events.emit('alert', { text, at: now() });
	const keepAlert = ({ text, at }: DeskEvents['alert'][0]): void => ledger.addAlert(at, text);
	events.on('alert', keepAlert);
	people.onSucceed((from, to) => ledger.handOver(from, to, people.find(to)?.name ?? ''));
	const wayOut = openWayOut({ ...parts, ledger, inTurn, told, now, alert, neededFor });
	const stopWatching = watchDeadlines(ledger, neededFor, alert, clock);

	/** Drafts the ledger has never heard of, because it was lost or the desk fell right after a save. */
	const adopt = async (): Promise<void> => {
		for (const { key, text, by, savedAt } of await repository.drafts()) {
			if (isClosed) return;
			if (ledger.find(key)) continue;
			inTransaction(database, () => {
				ledger.create(key, titleOf(text) ?? key.id, 'writing', savedAt);
				const writer = people.byLogin(by.login);
				if (writer) ledger.addWriter(requirePiece(key), writer.id, writer.name, savedAt);
			});
			told(key);
		}
	};
	let isClosed = false;
	const adopted = adopt().catch((error: unknown) => console.error(error));

	return {
		progress(key) {
			const piece = ledger.find(key);
			return piece && ledger.progressOf(piece, neededFor(key));
		},
		all: (branches) =>
			ledger
				.list(clock())
				.filter(({ key }) => !branches || branches.includes(key.branch))
				.map((piece) => ledger.progressOf(piece, neededFor(piece.key))),
		saved(key, title, person) {
			inTransaction(database, () => {
				const at = now();
				if (!ledger.find(key)) ledger.create(key, title, 'writing', at);
				const piece = requirePiece(key);
				const isNew = DONE.includes(piece.stage);
				ledger.update(
					piece,
					isNew ? { title, stage: 'writing', round: piece.round + 1, reason: undefined, going: undefined } : { title },
					at,
				);
				const present = requirePiece(key);
				ledger.voidSignatures(present);
				ledger.addWriter(present, person.id, person.name, at);
			});
			return told(key);
		},
		submit: (key, _person) =>
			inTurn(key, async () => {
				const draft = await requireDraft(key);
				await requireSound(draft, problems, repository);
				if (!ledger.find(key)) ledger.create(key, titleOf(draft.text) ?? key.id, 'writing', now());
				return change(key, (piece, at) => {
					if (piece.stage === 'review') throw new NotNowError('已经送审了，等审核的人看。');
					requireNotBuilding(piece);
					// Whoever saved, as git says it: the ledger may have been lost.
					const writer = people.byLogin(draft.by.login);
					if (writer) ledger.addWriter(piece, writer.id, writer.name, draft.savedAt);
					ledger.voidSignatures(piece);
					ledger.update(piece, { stage: 'review', reason: undefined }, at);
				});
			}),
		recall: async (key, _person) =>
			change(key, (piece, at) => {
				if (piece.stage !== 'review') throw new NotNowError('这一篇现在不在审核，没有可以撤回的。');
				ledger.voidSignatures(piece);
				ledger.update(piece, { stage: 'writing' }, at);
			}),
		giveBack: async (key, person, text) => {
			const remark = requireWords(text, '请写明要改什么，再退回。');
			return change(key, (piece, at) => {
				if (piece.stage !== 'review') throw new NotNowError('这一篇现在不在审核，不能退回。');
				ledger.voidSignatures(piece);
				ledger.addRemark(piece, person.id, person.name, at, remark);
				ledger.update(piece, { stage: 'returned' }, at);
			});
		},
		sign: (key, person, commit) =>
			inTurn(key, async () => {
				const draft = await requireDraft(key);
				if (draft.commit !== commit) throw new NotNowError(CHANGED);
				return change(key, (piece, at) => {
					if (piece.stage !== 'review') throw new NotNowError('这一篇现在不在审核，不能通过。');
					ledger.voidSignatures(piece, commit);
					const needed = neededFor(key);
					const signed = ledger.signatures(piece, needed);
					const isWriter = ledger.writers(piece).some((one) => one.person === person.id);
					if (isWriter || draft.by.login === person.login)
						throw new NotNowError('这一篇您自己写过或改过，要由别人来审。');
					if (signed.some((one) => one.person === person.id))
						throw new NotNowError('您已经通过了，下一步要由别人来审。');
					if (signed.length >= needed) throw new NotNowError('已经签完了，可以发布。');
					ledger.addSignature(piece, person.id, person.name, at, commit);
					ledger.update(piece, { since: at }, at);
				});
			}),
		publish: (key, person) => wayOut.publish(key, person),
		withdraw: async (key, person, reason) => wayOut.withdraw(key, person, requireWords(reason, '请写明为什么撤稿。')),
		discard: (key, person) =>
			inTurn(key, async () => {
				const piece = ledger.find(key);
				if (piece?.stage === 'review') throw new NotNowError('这一篇正在审核，请先撤回送审。');
				if (piece) requireNotBuilding(piece);
				if (await repository.draft(key)) await repository.discard(key, authorOf(person));
				if (!piece) return;
				const isOut = piece.address !== undefined && (await repository.entry(key)) !== undefined;
				if (isOut) change(key, (present, at) => ledger.update(present, { stage: 'live', reason: undefined }, at));
				else ledger.remove(piece);
			}),
		remark: async (key, person, text) => {
			const words = requireWords(text, '请写下要说的话。');
			return change(key, (piece, at) => ledger.addRemark(piece, person.id, person.name, at, words));
		},
		finishRemark: async (key, id, isDone) =>
			change(key, (piece) => {
				if (!ledger.finishRemark(piece, id, isDone)) throw new NotNowError('没有这条意见，可能已经删掉了。');
			}),
		alerts: ledger.alerts,
		async close() {
			isClosed = true;
			stopWatching();
			await adopted;
			events.off('alert', keepAlert);
			await wayOut.close();
		},
	};
}

/** A save after these begins a new round. */
const DONE: Stage[] = ['building', 'live', 'failed', 'withdrawn'];

const CHANGED = '这一篇刚刚又改过。请看看新的内容，再决定是不是通过。';

function requireNotBuilding({ stage }: Piece): void {
	if (stage === 'building') throw new NotNowError('这一篇正在发布，请等它完成。');
}

const LONGEST = 2000;

function requireWords(text: string, sentence: string): string {
	const words = text.trim().slice(0, LONGEST).toWellFormed();
	if (!words) throw new NotNowError(sentence);
	return words;
}
