import { parseFrontMatter } from '../../../src/network/front-matter.ts';

/** The title an entry's text gives it. */
export function titleOf(text: string): string | undefined {
	const parts = parseFrontMatter(text);
	if ('rule' in parts) return undefined;
	const { title } = parts.data as { title?: unknown };
	return typeof title === 'string' && title.trim() ? title.trim() : undefined;
}
