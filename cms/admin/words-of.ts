/**
 * A text as somebody reads it who knows nothing of how it is written: what signs stand for, in 〔〕.
 * @param titles of blocks, by their names.
 */
export const wordsOf = (body: string, titles: ReadonlyMap<string, string>): string =>
	body
		.replace(/^:{3,}[^\S\n]*$\n?/gm, '')
		.replace(/^(?::{2,})([a-z]+)(?:\{(.*)\})?[^\S\n]*$/gm, (_, name: string, braces = '') =>
			said(titles.get(name) ?? name, valuesIn(braces)),
		)
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

const valuesIn = (braces: string): (string | undefined)[] =>
	[...braces.matchAll(/\w+=(?:"([^"]*)"|'([^']*)'|(\S+))/g)].map(([, a, b, c]) => a ?? b ?? c);

function said(what: string, more: (string | undefined)[]): string {
	const words = more.filter(Boolean);
	return words.length > 0 ? `〔${what}：${words.join('，')}〕` : `〔${what}〕`;
}
