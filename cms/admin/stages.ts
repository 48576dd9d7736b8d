import type { Stage } from '../desk/flow/stage.ts';

/** What the desk calls each stage; a test compares them with the desk's own. */
export const STAGE_WORDS: Record<Stage, string> = {
	writing: '起草',
	returned: '退回修改',
	review: '审核中',
	signed: '已签完',
	building: '正在发布',
	live: '已上线',
	failed: '没有发布成功',
	withdrawn: '已撤稿',
};

/** The way of a text as the editor shows it. */
export const WAY: readonly Stage[] = ['writing', 'review', 'signed', 'building', 'live'];

/** How far along the way a stage is. */
export function placeOnWay(stage: Stage): number {
	if (stage === 'returned') return 0;
	return stage === 'failed' ? WAY.indexOf('building') : WAY.indexOf(stage);
}
