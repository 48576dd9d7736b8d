import { HAN, PUNCTUATION } from './marks.ts';

const INLINE = 'strong|em|del|code|span|sup|a';
const CHINESE = `[${HAN}${PUNCTUATION}]`;
const BREAK = new RegExp(`(${CHINESE}(?:</(?:${INLINE})>)*)\\n((?:<(?:${INLINE})(?: [^<>]*)?>)*)(?=${CHINESE})`, 'gu');

/** Takes out the line ends that a browser would show as a space between two Chinese characters. */
export function joinLines(html: string): string {
	if (!html.includes('<pre>')) return html.replace(BREAK, '$1$2');
	return html
		.split(/(<pre>.*?<\/pre>)/s)
		.map((part) => (part.startsWith('<pre>') ? part : part.replace(BREAK, '$1$2')))
		.join('');
}
