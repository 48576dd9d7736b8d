import { join } from 'node:path';
import { placeInSettings } from '../network/place-in-settings.ts';
import { readSettings } from '../network/read-settings.ts';
import { branchSettings } from '../schema/branch.ts';
import { SLUG } from '../schema/reserved.ts';
import type { BranchRule } from './rule.ts';

/** Branches that send their readers nowhere. */
export const successorUnknown: BranchRule = {
	id: 'successor-unknown',
	severity: 'should-fix',
	summary: 'The branch that goes on with the work of another does not exist, is the same, or is archived itself.',
	checkBranch({ source }, report) {
		const { successor } = source.settings;
		if (successor === undefined) return;
		const place = () => placeInSettings(source, 'branch.yml', ['successor']);
		const fix = '请写接着办的那个支部的代号，也就是它的文件夹名，例如 ting-tao。';
		if (successor === source.slug) {
			report(place(), `并入的支部「${successor}」就是这个支部自己。`, fix);
			return;
		}
		const file = join(source.folder, '..', successor, 'branch.yml');
		const next = SLUG.test(successor) && readSettings(file, branchSettings, () => {});
		if (!next) report(place(), `并入的支部「${successor}」找不到。`, fix);
		else if (next.status === 'archived') report(place(), `并入的支部「${next.name}」也已经归档了。`, fix);
	},
};
