import type { Halt } from './rollout.ts';

/** Where a change of the whole network came to a halt and what can be done, in words. */
export const printHalt = ({ reason, done, left }: Halt): string =>
	`全网更新停下来了：${reason}。
已经更新 ${done} 个支部，还有 ${left} 个保持原样。改好以后再运行一次，会接着做，做过的不再做；
不改也要继续，加上 --stop-at 100%；要全部退回去，运行 npm run release -- rollback --all。`;
