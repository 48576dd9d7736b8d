import { expect, test } from 'vitest';
import type { EntryData } from '../compose/branch.ts';
import { lessonFacts } from './lesson.ts';

const study = (fields: object) =>
	({ collection: 'study', medium: 'video', date: '2026-11-21', ...fields }) as EntryData;

test('a lesson of a course shows its number, its medium and its length', () => {
	expect(lessonFacts(study({ order: 3, minutes: 5 }))).toEqual({
		number: '第 3 课',
		label: '第 3 课',
		words: ['视频', '5 分钟'],
	});
	expect(lessonFacts(study({ order: 3 })).words).toEqual(['视频']);
});

test('what is no part of a course is not numbered and does not say its medium twice', () => {
	expect(lessonFacts(study({ minutes: 5 }))).toEqual({ label: '视频', words: ['5 分钟'] });
	expect(lessonFacts(study({}))).toEqual({ label: '视频', words: [] });
});

test('news and stories of a topic show their date', () => {
	expect(lessonFacts(study({ collection: 'news' }))).toEqual({ label: '动态', words: ['2026-11-21'] });
});
