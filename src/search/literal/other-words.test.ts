import { expect, test } from 'vitest';
import { otherWords } from './other-words.ts';

const GROUPS = [
	['AI', '人工智能'],
	['老人', '老年人', '长者'],
];
const wholes = (...typed: string[]) => otherWords(typed, GROUPS).words.map(({ whole }) => whole);

test('a word is said otherwise wherever Chinese holds it, and letters only where they stand by themselves', () => {
	expect(wholes('关爱老人')).toEqual(['关爱老年人', '关爱长者']);
	expect(wholes('用ai写作')).toEqual(['用人工智能写作']);
	expect(wholes('ai')).toEqual(['人工智能']);
	expect(wholes('人工智能')).toEqual(['ai']);
	for (const typed of ['email', 'main', 'ai2', '5ai']) expect(otherWords([typed], GROUPS).synonyms, typed).toEqual([]);
});
