import { directives } from '../../../src/markdown/directives/registry.ts';

const TITLES = new Map(directives.map(({ name, title }) => [name, title]));

/** A text as somebody reads it who knows nothing of how it is written: what signs stand for, in 〔〕. */
export const wordsOf = (body: string): string =>
	body
		.replace(/^:{3,}[^\S\n]*$\n?/gm, '')
		.replace(/^(?::{2,})([a-z]+)(?:\{(.*)\})?[^\S\n]*$/gm, (_, name: string, braces = '') => blockWords(name, braces))
		.replace(/!\[([^\]]*)\]\(<?([^)>"]*?)>?(?:\s+"([^"]*)")?\)/g, (_, alt: string, file: string, caption?: string) =>
			said(`图片 ${file}`, [alt, caption]),
		)
		.replace(/\[([^\]]+)\]\(<?([^)>]*)>?\)/g, '$1〔链接到 $2〕')
		.replace(/^#{1,6} +/gm, '〔小标题〕')
		.replace(/^[^\S\n]*\|?[ :|-]*-{3,}[ :|-]*$\n?/gm, '')
		.replace(/^[^\S\n]*\|(.*)\|[^\S\n]*$/gm, (_, row: string) => row.trim().replaceAll('|', '　'))
		.replace(/^([^\S\n]*)[-*+] +(?:\[[ xX]\]\s+)?/gm, '$1• ')
		.replace(/^>\s?/gm, '〔引用〕')
		.replace(/\*\*([^*\n]+)\*\*/g, '$1')
		.trim();

function blockWords(name: string, braces: string): string {
	const values = [...braces.matchAll(/\w+=(?:"([^"]*)"|'([^']*)'|(\S+))/g)].map(([, a, b, c]) => a ?? b ?? c);
	return said(TITLES.get(name) ?? name, values);
}

function said(what: string, more: (string | undefined)[]): string {
	const words = more.filter(Boolean);
	return words.length > 0 ? `〔${what}：${words.join('，')}〕` : `〔${what}〕`;
}
