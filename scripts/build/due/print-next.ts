import type { Reason } from '../../../src/compose/turns.ts';
import { HUB } from '../layout.ts';
import type { Due } from './due-sites.ts';

/** What is due next, in words: the hub shows which day it is, so the next branch is named beside it. */
export function printNext(next: Due[]): string {
	const [first] = next;
	if (!first) return '以后没有到时间要更新的。';
	const branch = first.site === HUB ? next.find(({ site }) => site !== HUB) : undefined;
	return [first, ...(branch ? [branch] : [])]
		.map(({ at, name, reason }, place) => {
			const why = reason ? `：${REASONS[reason]}` : '';
			return `${place === 0 ? '下一次' : '下一个支部'}：${at.replace('T', ' ')}，${name}${why}`;
		})
		.join('\n');
}

const REASONS: Record<Reason, string> = {
	appears: '文章到了发布时间',
	expires: '文章到期',
	ends: '活动或公示结束',
	'consent-begins': '本人同意开始生效',
	'consent-ends': '本人同意到期',
	mourning: '哀悼日开始或结束',
	day: '首页上的日期',
};
