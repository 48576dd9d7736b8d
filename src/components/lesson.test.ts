import { expect, test } from 'vitest';
import type { Entry, EntryData } from '../compose/branch.ts';
import { isCourse, lessonFacts } from './lesson.ts';

const study = (fields: object) =>
	({ collection: 'study', medium: 'video', date: '2026-11-21', ...fields }) as EntryData;
const entry = (fields: object) => ({ data: study(fields) }) as Entry;

test('a lesson of a course shows its number, its medium and its length', () => {
	expect(lessonFacts(study({ order: 3, minutes: 5 }))).toEqual({ number: '第 3 课', words: ['视频', '5 分钟'] });
	expect(lessonFacts(study({ order: 3 })).words).toEqual(['视频']);
});

test('what has no place in a course is not numbered', () => {
	expect(lessonFacts(study({ minutes: 5 }))).toEqual({ words: ['视频', '5 分钟'] });
});

test('news and stories of a topic show their date', () => {
	expect(lessonFacts(study({ collection: 'news' }))).toEqual({ words: ['2026-11-21'] });
});

test('lessons make a course when most of them are numbered; recipes do not', () => {
	expect(isCourse([entry({}), entry({ order: 1 }), entry({ order: 2 })])).toBe(true);
	expect(isCourse([entry({}), entry({ order: 1 })])).toBe(false);
	expect(isCourse([entry({ collection: 'news', order: 1 })])).toBe(false);
	expect(isCourse([])).toBe(false);
});
