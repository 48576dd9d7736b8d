import { UnmetError } from './call.ts';

/** The first line is three hyphens and nothing else: what follows another one might be read as a program by the editor. */
export const isSafeText = (text: string): boolean => /^---\r?\n/.test(text);

/** Text as the editor may have it. */
export function safeText(text: string): string {
	if (!isSafeText(text))
		throw new UnmetError(422, '这篇文章是在工作台以外写的，开头不对，不能在这里打开。请告诉管理员。');
	return text;
}
