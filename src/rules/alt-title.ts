import { bareWords } from './headings-of.ts';
import { picturesOf } from './pictures-of.ts';
import type { EntryRule } from './rule.ts';

/** Words for a picture that are only the title once more. */
export const altTitle: EntryRule = {
	id: 'alt-title',
	severity: 'should-fix',
	summary: 'The words for a picture repeat the title, which is read aloud anyway.',
	check(entry, report) {
		const title = bareWords(entry.source.data.title);
		if (title === '') return;
		for (const { place, alt } of picturesOf(entry)) {
			if (bareWords(alt) !== title) continue;
			report(
				place,
				`图片说明「${alt.slice(0, 30)}」和文章标题一样，没有说出照片上有什么。`,
				'请写清照片上是谁、在做什么，例如「志愿者在楼道里清理堆物」。',
			);
		}
	},
};
