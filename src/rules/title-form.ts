import type { EntryRule } from './rule.ts';

/** Titles that are a sentence, two lines, or in brackets altogether. */
export const titleForm: EntryRule = {
	id: 'title-form',
	severity: 'should-fix',
	summary: 'A title ends with a full stop, has several lines, or stands in brackets altogether.',
	check({ source }, report) {
		const { title } = source.data;
		const place = { field: ['title'] };
		if (title.includes('\n')) report(place, '标题分成了几行。', '请把标题写成一行。');
		if (/[^。]。$/.test(title)) report(place, '标题末尾有句号。', '标题末尾不用句号，请删去。');
		if (/^(?:【[^【】]+】|（[^（）]+）|〔[^〔〕]+〕|\[[^[\]]+\])$/.test(title))
			report(place, `标题整个放在括号里：「${title.slice(0, 20)}」。`, '请去掉括号，直接写标题。');
	},
};
