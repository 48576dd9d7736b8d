import { placeInSettings } from '../network/place-in-settings.ts';
import type { BranchRule } from './rule.ts';

/** Closed sites that do not say why. */
export const statusNoteMissing: BranchRule = {
	id: 'status-note-missing',
	severity: 'should-fix',
	summary: 'An archived branch does not tell its readers what became of it.',
	checkBranch({ source }, report) {
		const { status, statusNote } = source.settings;
		if (status !== 'archived' || statusNote !== undefined) return;
		report(
			placeInSettings(source, 'branch.yml', ['status']),
			'支部已归档，没有给读者的说明。',
			'请写上「给读者的说明」，一两句话，例如 支部二〇二五年底并入听涛楼支部，以后的消息请看那里。',
		);
	},
};
