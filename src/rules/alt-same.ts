import { bareWords } from './headings-of.ts';
import { picturesOf } from './pictures-of.ts';
import type { EntryRule } from './rule.ts';

/** Different pictures with the same words. */
export const altSame: EntryRule = {
	id: 'alt-same',
	severity: 'should-fix',
	summary: 'Several pictures of an entry have the same words, so nobody can tell them apart by ear.',
	check(entry, report) {
		const files = new Map<string, string>();
		for (const { place, alt, file } of picturesOf(entry)) {
			const words = bareWords(alt);
			if (words === '') continue;
			const earlier = files.get(words);
			if (earlier === undefined) files.set(words, file);
			else if (earlier !== file)
				report(
					place,
					`有几张图片的说明都是「${alt.slice(0, 30)}」，听的人分不清。`,
					'请写出各张照片的不同，例如「搬运前的楼道」「清空以后的楼道」。',
				);
		}
	},
};
