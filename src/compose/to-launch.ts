import type { NetworkSettings } from '../schema/network.ts';
import type { Branch } from './branch.ts';

type Launch = NonNullable<NetworkSettings['launch']>;

/** What a branch still needs to go live, in words; only what the public would see counts. */
export function toLaunch(branch: Branch, launch: NetworkSettings['launch']): string[] {
	if (!launch) return [];
	const columns = branch.columns
		.filter(({ audience, isShared }) => audience === 'public' && !isShared)
		.map(({ entries }) => entries.filter(({ data }) => data.audience === 'public').length)
		.filter((entries) => entries > 0);
	const entries = columns.reduce((sum, own) => sum + own, 0);
	return [
		...lacking('公开的文章', '篇', entries, launch.entries),
		...lacking('有公开内容的栏目', '个', columns.length, launch.columns),
		...unwritten(branch, launch),
	];
}

function lacking(what: string, unit: string, have: number, want: number): string[] {
	return have < want ? [`${what}还差 ${want - have} ${unit}：要 ${want} ${unit}，现有 ${have} ${unit}。`] : [];
}

function unwritten({ contact, introduction, header }: Branch, launch: Launch): string[] {
	return [
		...(launch.contact && !contact?.phone ? ['还没有写联系电话。'] : []),
		...(launch.introduction && !introduction ? ['还没有写支部简介。'] : []),
		...(launch.header && !header ? ['还没有放首页大图。'] : []),
	];
}
