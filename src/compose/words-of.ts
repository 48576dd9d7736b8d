import type { Branch } from './branch.ts';

/** Words a branch wants to be found by: those its editor chose, then the tags of its entries, the commonest first. */
export function wordsOf({ hotWords, entries }: Pick<Branch, 'hotWords' | 'entries'>): string[] {
	return [...new Set([...hotWords, ...commonestFirst(entries.flatMap(({ data }) => data.tags))])];
}

/** Words, each once, those that occur most first. */
export function commonestFirst(words: string[]): string[] {
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}
