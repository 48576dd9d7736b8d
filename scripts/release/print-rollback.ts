import { minuteOf } from '../../src/network/time.ts';
import type { Refusal, RollbackReport } from './roll-back.ts';

/** What a rollback came to, in words. */
export function printRollback({ back, unchanged, refused, forgotten = [], milliseconds }: RollbackReport): string {
	const lines = refused.map(({ site, why }) => `${site}：${WHY[why]}`);
	for (const { site, to, live } of back.slice(0, MOST))
		lines.push(`${site}：读者看到的又是 ${minuteOf(new Date(live)).replace('T', ' ')} 上线的版本 ${to}。`);
	if (back.length > MOST) lines.push(`……一共退回了 ${back.length} 个支部。`);
	const hub =
		forgotten.length > 0
			? `门户没有更新（缺少 ${forgotten.join('、')} 的生成记录，请运行 npm run build 补上）`
			: '门户也一起更新了';
	if (back.length === 0) lines.push('什么也没有改变。');
	else
		lines.push(
			`退回了 ${back.length} 个支部，${hub}，用时 ${(milliseconds / 1000).toFixed(2)} 秒。支部的内容有了改动，再次生成就会换成新的。`,
		);
	if (unchanged.length > 0) lines.push(`${unchanged.length} 个支部那时就是现在的样子，没有动。`);
	return lines.join('\n');
}

const MOST = 20;

const WHY: Record<Refusal, string> = {
	none: '没有更早的版本可以退回。',
	unknown: '没有这个版本。运行 npm run release -- list 看有哪些。',
	ambiguous: '有几个版本都以这几个字开头，请多写几个字。',
	present: '现在就是这个版本。',
	'not-then': '没有那时的版本：那时还没有上线，或者已经不再保留。',
	withdrawn: '那个版本里有后来撤下、隐藏或者过期的内容，不能退回。请修改内容后重新生成。',
	consent: '那个版本以后，有人撤回、改动了同意，或者同意到期，不能退回。请修改内容后重新生成。',
	status: '这个支部现在暂停、归档或者还在培育，不能退回到公开的时候。',
	unsure: '不知道那个版本里有什么，不能退回。请修改内容后重新生成。',
	'not-built': '这个支部还没有生成过。',
	lost: '那个版本的文件已经不在了。',
	unreadable: '支部的设置现在读不出来，不知道哪些内容已经撤下，所以不能退回。请先改正 branch.yml 和 face.yml。',
};
