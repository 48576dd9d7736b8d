import { parseFrontMatter } from '../../../src/network/front-matter.ts';
import { minuteOf } from '../../../src/network/time.ts';
import { inTransaction } from '../people/transaction.ts';
import { ClosedError, type Outcome } from '../publishing/publisher.ts';
import type { EntryKey } from '../repository/repository.ts';
import type { Ledger, Piece } from './ledger.ts';
import { lookForGone, lookForPage } from './look-for-page.ts';
import type { FlowParts } from './open-flow.ts';
import type { Progress, Stage } from './stage.ts';

interface FollowingParts extends Pick<FlowParts, 'database' | 'repository' | 'publisher' | 'people' | 'options'> {
	ledger: Ledger;
	told(key: EntryKey): Progress;
	now(): string;
	isClosed(): boolean;
}

/** From main to the readers: the build, a look at their address, and what is written down of it. */
export function openFollowing(parts: FollowingParts) {
	const { database, repository, publisher, people, options, ledger, told, now, isClosed } = parts;

	/** Waits for the build, looks at the readers' address and writes down what came of it. */
	const follow = async ({ key, round, going }: Piece): Promise<void> => {
		const outcome = await publisher.publish(key.branch).catch((error: unknown): Outcome => {
			if (error instanceof ClosedError) throw error;
			console.error(error);
			return { isLive: false, reason: `生成网站的程序出了故障。${help()}` };
		});
		await settle({ key, round, going }, outcome);
	};
	const settle = async ({ key, round, going }: Pick<Piece, 'key' | 'round' | 'going'>, outcome: Outcome) => {
		const found = await (going?.goal === 'withdrawn' ? afterWithdrawal(key, outcome) : afterPublishing(key, outcome));
		if (isClosed()) return;
		inTransaction(database, () => {
			const present = ledger.find(key);
			if (!present) return;
			if (present.round !== round) ledger.update(present, { address: found.address }, now());
			else if (present.stage === 'building' || present.stage === 'failed')
				ledger.update(present, { ...found, ...(found.stage !== 'failed' && { going: undefined }) }, now());
		});
		if (ledger.find(key)) told(key);
	};
	const afterPublishing = async (key: EntryKey, outcome: Outcome): Promise<Found> => {
		if (!outcome.isLive) return { stage: 'failed', reason: outcome.reason };
		const sight = await lookForPage(key, { ...options, isOver: isClosed });
		if (sight.is === 'there') return { stage: 'live', address: sight.address, reason: undefined };
		if (sight.is === 'inside')
			return { stage: 'live', address: sight.address, reason: '只有支部党员能看到，公开的网站上没有这一页。' };
		if (sight.is === 'different')
			return {
				stage: 'failed',
				address: sight.address,
				reason: `网站已经生成，可是从读者的网址打开${sight.found}。${help()}`,
			};
		const later = await appearsAt(key);
		if (later) return { stage: 'live', reason: `定时发布：${later.replace('T', ' ')} 起读者才看得到。` };
		return {
			stage: 'failed',
			reason: `网站已经生成，可是里面没有这一页：可能文章里写到的人没有同意，或者已经过了「到期下线」的时间。请在写作页看检查结果；看不出来，${help()}`,
		};
	};
	const afterWithdrawal = async (key: EntryKey, outcome: Outcome): Promise<Found> => {
		if (!outcome.isLive) return { stage: 'failed', reason: outcome.reason };
		const still = await lookForGone(key, { ...options, isOver: isClosed });
		if (still) return { stage: 'failed', reason: `撤稿还没有做到：${still}。${help()}` };
		const isBeingWritten = (await repository.draft(key)) !== undefined;
		return {
			stage: isBeingWritten ? 'returned' : 'withdrawn',
			address: undefined,
			reason: isBeingWritten ? '网站上的旧版已经撤下，这份修改还在。' : undefined,
		};
	};
	const appearsAt = async (key: EntryKey): Promise<string | undefined> => {
		const entry = await repository.entry(key);
		const read = entry && parseFrontMatter(entry.text);
		if (!read || 'rule' in read) return undefined;
		const { publishAt } = read.data as { publishAt?: unknown };
		return typeof publishAt === 'string' && publishAt > minuteOf(new Date()) ? publishAt.slice(0, 16) : undefined;
	};
	const help = (): string => {
		const names = people
			.all()
			.filter(({ isClosed: isGone, grants }) => !isGone && grants.some(({ role }) => role === 'administrator'))
			.map(({ name }) => name);
		return names.length > 0 ? `请找管理员${names.slice(0, 3).join('、')}。` : '请找管理员。';
	};

	return { follow, settle };
}

/** What came of it. */
type Found = { stage: Stage; address?: string | undefined; reason?: string | undefined };
