import type { Branch } from './branch.ts';

/** Words a branch wants to be found by: those its editor chose, then the tags of its entries, the commonest first. */
export function wordsOf({ hotWords, entries }: Pick<Branch, 'hotWords' | 'entries'>): string[] {
	const counts = new Map<string, number>();
	for (const { data } of entries) for (const tag of data.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
	const tags = [...counts].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
	return [...new Set([...hotWords, ...tags])];
}
