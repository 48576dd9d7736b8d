/** Where a piece of writing stands 起草 → 送审 → 签发 → 发布. Here, because browsers are served this folder and not the desk's. */
export const STAGES = {
	writing: '起草',
	returned: '退回修改',
	review: '审核中',
	signed: '已签完',
	building: '正在发布',
	live: '已上线',
	failed: '没有发布成功',
	withdrawn: '已撤稿',
} as const;

export type Stage = keyof typeof STAGES;

/** The way of a text as the editor shows it. */
export const WAY: readonly Stage[] = ['writing', 'review', 'signed', 'building', 'live'];

/** How far along the way a stage is. */
export function placeOnWay(stage: Stage): number {
	if (stage === 'returned') return 0;
	return stage === 'failed' ? WAY.indexOf('building') : WAY.indexOf(stage);
}
