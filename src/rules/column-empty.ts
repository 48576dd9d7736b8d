import { placeInSettings } from '../network/place-in-settings.ts';
import type { BranchRule } from './rule.ts';

/** Columns of a live site with nothing in them. */
export const columnEmpty: BranchRule = {
	id: 'column-empty',
	severity: 'should-fix',
	summary: 'A column that a live branch chose has no entries; readers do not see it, inspections count it.',
	checkBranch({ source, today }, report) {
		const { settings, face, entries } = source;
		if (settings.status !== 'live') return;
		const filled = new Set(
			entries.flatMap(({ column, data }) => (data.draft || (data.expireAt ?? '9999') < today ? [] : [column.id])),
		);
		for (const [index, { id, title }] of face.columns.entries()) {
			if (filled.has(id)) continue;
			report(
				placeInSettings(source, 'face.yml', ['columns', index, 'id']),
				`栏目「${title}」里还没有文章，读者看不到它。`,
				`请在文件夹 ${id} 里放上第一篇；暂时不用的，请从栏目里删去。`,
			);
		}
	},
};
