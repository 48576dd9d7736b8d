import { createHash } from 'node:crypto';
import type { Person } from '../people/person.ts';
import { ClosedError } from '../publishing/publisher.ts';
import { type Author, type Draft, type EntryKey, StaleEditError } from '../repository/repository.ts';
import { entryName } from './entry-name.ts';
import { NotNowError } from './flow.ts';
import { openFollowing } from './follow.ts';
import { withField } from './front-matter-fields.ts';
import type { Going, Ledger, Piece } from './ledger.ts';
import type { FlowParts } from './open-flow.ts';
import { requireSound } from './require-sound.ts';
import { signersField } from './signing-steps.ts';
import type { Progress } from './stage.ts';
import { titleOf } from './title-of.ts';

interface WayOutParts extends FlowParts {
	ledger: Ledger;
	inTurn: <T>(key: EntryKey, work: () => Promise<T>) => Promise<T>;
	told(key: EntryKey): Progress;
	now(): string;
	alert(text: string): void;
	neededFor(key: EntryKey): number;
}

/** How a text gets from its last signature to the readers, and away from them. */
export function openWayOut(parts: WayOutParts) {
	const { repository, problems, publisher, films, people, network } = parts;
	const { ledger, inTurn, told, now, alert, neededFor } = parts;
	let isClosed = false;
	const underWay = new Set<Promise<void>>();
	const aside = (work: Promise<void>): void => {
		const watched = work
			.catch((error: unknown) => {
				if (!isClosed && !(error instanceof ClosedError)) console.error(error);
			})
			.finally(() => underWay.delete(watched));
		underWay.add(watched);
	};
	const update = (key: EntryKey, change: Parameters<Ledger['update']>[1]): void => {
		const piece = ledger.find(key);
		if (piece) ledger.update(piece, change, now());
	};
	/** The same for what is on its way; a save meanwhile has begun something new, which stays as it is. */
	const updateBuilding = (key: EntryKey, change: Parameters<Ledger['update']>[1]): void => {
		if (ledger.find(key)?.stage === 'building') update(key, change);
	};
	const authorOf = (id: number): Author => {
		const { name, login } = people.find(id) ?? { name: '工作台', login: 'desk' };
		return { name, login };
	};

	/** Puts the signed draft on main with the names of those who signed it. After a fall it does what was left. */
	const merge = async (piece: Piece, going: Going): Promise<void> => {
		const { key, title } = piece;
		const draft = await repository.draft(key);
		if (!draft || !going.from) return;
		const by = authorOf(going.by);
		let { commit } = draft;
		if (digestOf(draft.text) !== going.from.text) {
			if (commit !== going.from.commit) throw new NotNowError(CHANGED);
			const content = Buffer.from(stamped(draft.text, piece));
			const saved = await repository.save(key, [{ path: 'index.md', content }], by, draft.version);
			// A picture somebody put in at this very moment is not what was signed.
			if (besides(saved) !== besides(draft)) throw new NotNowError(CHANGED);
			commit = saved.commit;
			ledger.carrySignatures(piece, draft.commit, commit);
		}
		// Before the text that names them: a film that nothing names is not published.
		await films.publish(key, draft.text);
		await repository.merge(key, by, `发布：${title}`, commit);
	};
	const stamped = (text: string, piece: Piece): string => {
		const signatures = ledger.signatures(piece, neededFor(piece.key));
		return withField(
			withField(text, 'withdrawn', undefined),
			'signers',
			signersField(ledger.writers(piece), signatures),
		);
	};

	const { follow, settle } = openFollowing({ ...parts, isClosed: () => isClosed });

	const takeUp = async (piece: Piece): Promise<void> => {
		const { key, going } = piece;
		if (!going) return;
		try {
			await inTurn(key, () => merge(piece, going));
		} catch (error) {
			ledger.voidSignatures(piece, (await repository.draft(key))?.commit);
			updateBuilding(key, { stage: 'review', going: undefined });
			alert(`「${piece.title}」没有发布成，请再发布一次：${(error as Error).message}`);
			told(key);
			return;
		}
		updateBuilding(key, { going: { ...going, from: undefined } });
		await follow(piece);
	};

	// Whoever moved main, by hand or at the desk: readers get it.
	repository.onMove(({ branches, isNetworkWide }) => {
		if (isClosed) return;
		for (const slug of branches)
			aside(
				publisher.publish(slug).then(async (outcome) => {
					const name = network().branch(slug)?.settings.name ?? slug;
					if (!outcome.isLive) return alert(`「${name}」的改动没有上线，读者看到的还是原来的。${outcome.reason}`);
					for (const piece of ledger.inStage('failed'))
						if (piece.key.branch === slug && !piece.going?.from) await settle(piece, outcome);
				}),
			);
		if (isNetworkWide)
			aside(
				publisher.publishAll().then((outcome) => {
					if (!outcome.isLive) alert(`全网的改动没有全部上线。${outcome.reason}`);
				}),
			);
	});
	for (const piece of ledger.inStage('building')) aside(takeUp(piece));

	return {
		publish: (key: EntryKey, person: Person): Promise<Progress> =>
			inTurn(key, async () => {
				const piece = ledger.find(key);
				if (piece?.stage === 'building') throw new NotNowError('这一篇正在发布，请等它完成。');
				const draft = await repository.draft(key);
				if (piece?.stage === 'failed' && !draft) {
					update(key, { stage: 'building', reason: undefined, going: { goal: 'live', ...piece.going, by: person.id } });
					aside(follow(ledger.find(key)!));
					return told(key);
				}
				if (!draft || piece?.stage !== 'review') throw new NotNowError('这一篇还没有送审，不能发布。');
				const needed = neededFor(key);
				ledger.voidSignatures(piece, draft.commit);
				const left = needed - ledger.signatures(piece, needed).length;
				if (left > 0) {
					told(key);
					throw new NotNowError(`还要 ${left} 个人审核通过，才能发布。`);
				}
				await requireSound(draft, problems, repository);
				if ((await repository.entry(key))?.version !== draft.base) throw new NotNowError(OVERTAKEN);
				const from = { commit: draft.commit, text: digestOf(stamped(draft.text, piece)) };
				const going: Going = { goal: 'live', by: person.id, from };
				update(key, { stage: 'building', reason: undefined, going });
				told(key);
				try {
					await merge(piece, going);
				} catch (error) {
					updateBuilding(key, { stage: 'review', going: undefined });
					told(key);
					throw error instanceof StaleEditError ? new NotNowError(OVERTAKEN) : error;
				}
				const gone = { ...going, from: undefined };
				updateBuilding(key, { going: gone });
				aside(follow({ ...piece, going: gone }));
				return told(key);
			}),
		withdraw: (key: EntryKey, person: Person, reason: string): Promise<Progress> =>
			inTurn(key, async () => {
				if (ledger.find(key)?.stage === 'building') throw new NotNowError('这一篇正在发布，请等它完成。');
				const { path, text, version } = await onMain(key);
				const going: Going = { goal: 'withdrawn', by: person.id };
				const title = titleOf(text) ?? key.id;
				if (!ledger.find(key)) ledger.create(key, title, 'live', now());
				const before = ledger.find(key)!;
				update(key, { stage: 'building', reason: undefined, going });
				told(key);
				try {
					const content = Buffer.from(withField(text, 'withdrawn', true));
					const by = authorOf(person.id);
					if (!content.equals(Buffer.from(text)))
						await repository.commit([{ path, content }], by, `撤稿：${title}\n\n${reason}`, { path, version });
				} catch (error) {
					updateBuilding(key, { stage: before.stage, going: before.going });
					told(key);
					throw error instanceof StaleEditError ? new NotNowError(OVERTAKEN) : error;
				}
				aside(follow({ ...before, going }));
				return told(key);
			}),
		async close() {
			isClosed = true;
			await Promise.all(underWay);
		},
	};

	async function onMain(key: EntryKey): Promise<{ path: string; text: string; version: string }> {
		const folder = `branches/${entryName(key)}`;
		for (const path of [`${folder}/index.md`, `${folder}.md`]) {
			const found = await repository.read(path);
			if (found) return { path, ...found };
		}
		throw new NotNowError('网站上没有这一篇，没有可以撤下的。');
	}
}

const CHANGED = '这一篇刚刚又改过。请看看新的内容，再决定是不是通过。';
const OVERTAKEN = '网站上的这一篇在修改期间又被别人改过。请写稿的人打开，把两边的改动合在一起，再送审。';

const besides = ({ files }: Draft): string =>
	files
		.filter(({ path }) => path !== 'index.md')
		.map(({ path, version }) => `${version} ${path}`)
		.sort()
		.join('\n');

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
