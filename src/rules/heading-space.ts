import type { EntryRule } from './rule.ts';

/** `##标题`, `＃＃ 标题`: not yet a heading. Two signs at least, for one may be a number or a topic: #1, #话题#. */
const NEARLY = /^ {0,3}(#{2,6}(?=[^#\s])|＃{1,6}[ \t\u3000]?)([^\n]{1,200})/gm;

/** A heading that is shown as plain words with its signs. */
export const headingSpace: EntryRule = {
	id: 'heading-space',
	severity: 'should-fix',
	summary: 'A heading has no space behind its signs, or full-width signs; it is shown as plain words.',
	check({ source: { body }, prose }, report) {
		if (!/##|＃/.test(body)) return;
		for (const { 1: marks = '', 2: text = '', index } of prose.matchAll(NEARLY)) {
			const signs = '#'.repeat(Math.max(2, marks.trim().length));
			const words = text.trim().slice(0, 30);
			if (/[#＃]/.test(words)) continue;
			report(
				{ offset: index },
				`「${marks.trim()}${words}」不会变成小标题，读者会看到这些 # 号。`,
				`# 号用英文的，后面空一格，例如 ${signs} ${words}。`,
			);
		}
	},
};
