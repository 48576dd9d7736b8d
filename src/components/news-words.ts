import type { EntryData } from '../compose/branch.ts';
import { NEWS_GENRES } from '../schema/news.ts';

/** What kind of news it is, where that is worth a label; a public notice says whether its period still runs. */
export function genreLabel(data: EntryData): string | undefined {
	if (data.collection !== 'news' || data.genre === 'news') return undefined;
	if (data.genre !== 'announcement' || !data.period) return NEWS_GENRES[data.genre];
	return data.isOver ? '公示已结束' : '公示中';
}
