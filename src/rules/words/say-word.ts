import type { Word } from './word.ts';

/** What is said of a word that is not to be written: what is wrong, and what to do. */
export function sayWord({ wrong, right }: Word): [message: string, fix: string] {
	return right === undefined
		? [`「${wrong}」是这里约定不用的词。`, '请换一个说法。']
		: [`「${wrong}」应当写成「${right}」。`, `请把「${wrong}」改成「${right}」。`];
}
