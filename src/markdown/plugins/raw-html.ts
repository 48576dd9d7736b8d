import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { bodyOf, quote, report } from '../body.ts';
import { words } from '../element.ts';

const INLINE_PARENTS = new Set([
	'paragraph',
	'heading',
	'tableCell',
	'emphasis',
	'strong',
	'delete',
	'link',
	'linkReference',
	'leafDirective',
]);
const NOT_READ = 'script|style|template|noscript|iframe|object|svg|math|title|textarea|select|xmp';
const UNREAD = new RegExp(`<(${NOT_READ})\\b[\\s\\S]*?(?:</\\1\\s*>|$)`, 'gi');
const ENTITIES: Record<string, string> = { '&nbsp;': ' ', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** Raw HTML never becomes an element: tags and comments go, the words between them stay as plain text. */
export const rawHtml: MdastPluginEntry = ({ source }) => source.includes('<') && plugin;

const plugin = defineMdastPlugin({
	name: 'raw-html',
	options: { position: true },
	html(node, ctx) {
		const body = bodyOf(ctx);
		const isComment = /^\s*<!--(?:(?!-->)[\s\S])*-->\s*$/.test(node.value);
		const isClosing = node.value.startsWith('</') && body.tally.has('raw-html');
		if (!isComment && !isClosing) {
			report(body, node, {
				rule: 'raw-html',
				severity: 'should-fix',
				message: `正文里的网页代码${quote(node.value)}不会生效，只保留其中的文字。`,
				fix: '请删掉尖括号和里面的代码；加粗写成 **文字**，换行就空一行，链接写成 [文字](网址)。',
			});
		}
		const parent = ctx.parent(node);
		const isInline = parent !== undefined && INLINE_PARENTS.has(parent.type);
		const text = isInline ? (/^<br\b/i.test(node.value) ? ' ' : '') : wordsOf(node.value);
		if (text === '') ctx.removeNode(node);
		else
			ctx.replaceNode(node, isInline ? words(text) : { type: 'paragraph', children: [{ type: 'text', value: text }] });
	},
});

/** What a reader of the page would have read. */
function wordsOf(html: string): string {
	return html
		.replace(/<!--[\s\S]*?(?:-->|$)/g, '')
		.replace(UNREAD, '')
		.replace(/<!\[CDATA\[|\]\]>/g, '')
		.replace(/<[^>]*>?/g, ' ')
		.replace(/&(?:nbsp|lt|gt|quot|amp);/g, (entity) => ENTITIES[entity]!)
		.replace(/\s+/g, ' ')
		.trim();
}
