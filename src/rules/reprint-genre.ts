import { dataOf } from './data-of.ts';
import type { EntryRule } from './rule.ts';

/** Pieces with a source that are not called reprints. */
export const reprintGenre: EntryRule = {
	id: 'reprint-genre',
	severity: 'should-fix',
	summary: 'A piece of news names an original and is not marked as a reprint.',
	check({ source }, report) {
		const news = dataOf(source, 'news');
		if (!news?.original || news.genre === 'reprint') return;
		report(
			{ field: ['original'] },
			`这篇写了转载自「${news.original.name}」，类别却不是转载。`,
			'是转载的，请把类别改成 转载（reprint）；不是的，请删去「转载自」。',
		);
	},
};
