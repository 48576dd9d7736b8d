import { countRead } from './count-read.ts';
import { dataOf } from './data-of.ts';
import type { EntryRule } from './rule.ts';

/** A line such as 今天没有雾，船照开。 says all there is to say, so it is not short. */
const SHORT = 16;

/** News that say next to nothing. */
export const bodyShort: EntryRule = {
	id: 'body-short',
	severity: 'should-fix',
	summary: 'The text of a piece of news is shorter than 16 characters, with nothing to see or to download.',
	check({ source, prose }, report) {
		if (
			source.data.draft ||
			dataOf(source, 'news')?.genre !== 'news' ||
			source.body.length > 400 ||
			source.data.attachments.length > 0
		)
			return;
		const length = countRead(prose);
		if (length === 0 || length >= SHORT || /!\[|^:{2,}|\]\(/m.test(source.body)) return;
		report({ field: ['title'] }, `正文只有 ${length} 个字。`, '请写清时间、地点、谁做了什么、结果怎样，两三句话就好。');
	},
};
