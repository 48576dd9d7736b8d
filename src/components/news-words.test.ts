import { expect, test } from 'vitest';
import type { EntryData } from '../compose/branch.ts';
import { genreLabel } from './news-words.ts';

const period = { from: '2026-03-14', until: '2026-03-20' };

test.each([
	[{ collection: 'news', genre: 'news' }, undefined],
	[{ collection: 'news', genre: 'notice' }, '通知'],
	[{ collection: 'news', genre: 'reprint' }, '转载'],
	[{ collection: 'news', genre: 'announcement' }, '公示'],
	[{ collection: 'news', genre: 'announcement', period, isOver: false }, '公示中'],
	[{ collection: 'news', genre: 'announcement', period, isOver: true }, '公示已结束'],
	[{ collection: 'news', genre: 'news', period, isOver: true }, undefined],
	[{ collection: 'stories' }, undefined],
])('%j is labelled «%s»', (data, label) => {
	expect(genreLabel(data as EntryData)).toBe(label);
});
