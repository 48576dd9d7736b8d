import type { PruneReport } from './prune.ts';
import type { Unused } from './unused.ts';

/** What was removed, in words. */
export function printPrune({ removed, bytes }: PruneReport, isRehearsal: boolean): string {
	if (removed.length === 0) return '没有可以清理的。';
	const counts = (Object.keys(NAMES) as Unused['what'][]).flatMap((what) => {
		const count = removed.filter((one) => one.what === what).length;
		return count > 0 ? [`${NAMES[what]} ${count} 个`] : [];
	});
	const size = `${(bytes / 1e6).toFixed(1)} MB`;
	return isRehearsal
		? `可以清理：${counts.join('，')}，腾出 ${size}。什么也没有删除。`
		: `已经清理：${counts.join('，')}，腾出 ${size}。`;
}

const NAMES: Record<Unused['what'], string> = {
	release: '以前的版本',
	theme: '旧的页面模板',
	media: '不再使用的图片和附件',
	program: '不再使用的程序缓存',
	leftover: '没有做完的残留',
};
