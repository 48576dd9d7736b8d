import { longDate } from '../dates.ts';

interface Asked {
	asked?: string | undefined;
	asker?: string | undefined;
}

/** Who asked and when: `一位租户问，2026年10月1日`; nothing where neither is known. */
export function askedWords({ asked, asker }: Asked): string | undefined {
	if (!asker) return asked && `${longDate(asked)}提问`;
	return asked ? `${asker}问，${longDate(asked)}` : `${asker}问`;
}

/** Whether a question says more than the title it stands under. */
export const saysMore = (question: string, title: string): boolean => bare(question) !== bare(title);

const bare = (words: string): string => words.replace(/[\s\p{P}]/gu, '');
