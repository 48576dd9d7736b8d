import type { EntryRule } from './rule.ts';

/** What WeChat and search engines show before they cut. */
const MOST = 30;

/** Titles longer than a line. */
export const titleLong: EntryRule = {
	id: 'title-long',
	severity: 'should-fix',
	summary: 'A title is longer than 30 characters: search engines and WeChat cut it off.',
	check({ source }, report) {
		const length = widthOf(source.data.title);
		if (length <= MOST) return;
		report(
			{ field: ['title'] },
			`标题有 ${length} 个字，太长了。`,
			`最好不超过 ${MOST} 个字：写谁做了什么，其余的放进摘要。`,
		);
	},
};

/** In Chinese characters; two Latin letters or digits are as wide as one. */
const widthOf = (title: string): number => {
	const characters = [...title];
	return Math.ceil(characters.length - characters.filter((one) => one <= '~').length / 2);
};
