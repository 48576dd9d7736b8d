import { bareWords, headingsOf } from './headings-of.ts';
import type { EntryRule } from './rule.ts';

/** The title written once more above the text. */
export const headingTitle: EntryRule = {
	id: 'heading-title',
	severity: 'should-fix',
	summary: 'A heading repeats the title, which stands above the text already.',
	check(entry, report) {
		const title = bareWords(entry.source.data.title);
		if (title === '') return;
		for (const { text, offset } of headingsOf(entry)) {
			if (bareWords(text) !== title) continue;
			report(
				{ offset },
				`小标题「${text.slice(0, 30)}」和文章标题一样，读者会看到两遍。`,
				'请删掉这一行；文章标题会自动显示在正文上面。',
			);
		}
	},
};
