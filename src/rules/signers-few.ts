import type { EntryRule } from './rule.ts';

/** Signatures that stop half-way. */
export const signersFew: EntryRule = {
	id: 'signers-few',
	severity: 'should-fix',
	summary: 'An entry has signatures, but fewer than three.',
	check({ source }, report) {
		const { signers } = source.data;
		if (source.data.draft || signers.length === 0 || signers.length >= 3) return;
		report(
			{ field: ['signers'] },
			`审签只写了 ${signers.length} 个人。`,
			'一般要三个人签：撰稿、初审、终审各一人；还没审完的请先标成草稿。',
		);
	},
};
