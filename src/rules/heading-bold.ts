import type { EntryRule } from './rule.ts';

/** A line of nothing but a few bold words. */
const BOLD_LINE = /^ {0,3}(\*\*|__)(?=\S)([^*_\n]{1,60})\1[ \t]{0,99}[：:]?[ \t]{0,99}$/gm;
const NUMBERED =
	/^(?:第?[一二三四五六七八九十]{1,3}[、.．章节部]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．])/;
const LONGEST = 25;

/** Bold lines used as headings: two of them at least, or one that is numbered like a heading. */
export const headingBold: EntryRule = {
	id: 'heading-bold',
	severity: 'should-fix',
	summary: 'Bold lines stand for headings; neither a list of contents nor a screen reader finds them.',
	check({ source: { body }, prose }, report) {
		if (!/\*\*|__/.test(body)) return;
		const lines = [...prose.matchAll(BOLD_LINE)].filter(
			({ 0: whole, 2: words = '', index }) =>
				words.trim().length <= LONGEST &&
				!/[。！？；，…!?;,]$/.test(words.trim()) &&
				beginsParagraph(prose, index) &&
				/\S/.test(prose.slice(index + whole.length)),
		);
		const meant = lines.length > 1 ? lines : lines.filter(({ 2: words = '' }) => NUMBERED.test(words.trim()));
		for (const { 2: words = '', index } of meant)
			report(
				{ offset: index },
				`「${words.trim()}」只是加粗的一行，不是小标题，目录里没有它，读屏软件也找不到。`,
				`请改成小标题：## ${words.trim().replace(/[：:]$/, '')}。`,
			);
	},
};

const beginsParagraph = (prose: string, index: number): boolean =>
	prose.slice(prose.lastIndexOf('\n', index - 2) + 1, index).trim() === '';
