import type { EntryText } from './literal/format.ts';

const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</g;
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const INLINE = new Set(
	'a abbr b bdi cite code del dfn em i ins kbd mark q ruby s small span strong sub sup time u wbr'.split(' '),
);
const UNREAD = new Set(['script', 'style', 'template', 'rt', 'rp']);

/**
 * Reads the article of a page as our own renderer writes it, by the marks that Pagefind reads: `data-pagefind-body` is
 * read, `-ignore` is not, `-meta` names what is said about it.
 */
export function pageText(path: string, html: string): EntryText {
	const facts = new Map<string, string>();
	let title = '';
	let body = '';
	const open: { name: string; unread: boolean; isTitle: boolean; fact?: string; inside: boolean }[] = [];
	const top = () => open.at(-1) ?? { name: '', unread: false, isTitle: false, inside: false };
	for (const [token, closing, tag, attributes = ''] of html.matchAll(TOKEN)) {
		const name = tag?.toLowerCase();
		if (name === undefined) {
			if (token.startsWith('<!--')) continue;
			const here = top();
			if (!here.inside) continue;
			const text = unescapeHtml(token);
			if (here.fact) facts.set(here.fact, (facts.get(here.fact) ?? '') + text);
			if (here.unread) continue;
			if (here.isTitle) title += text;
			else body += text;
			continue;
		}
		if (!INLINE.has(name) && top().inside && !top().unread) body += '\n';
		if (closing) {
			const at = open.findLastIndex((one) => one.name === name);
			if (at !== -1) open.length = at;
		} else if (!VOID.has(name)) {
			const meta = attribute(attributes, 'data-pagefind-meta');
			const [key = '', value] = meta?.split(/:(.*)/s) ?? [];
			if (value !== undefined) facts.set(key, value);
			const above = top();
			open.push({
				name,
				inside: above.inside || attributes.includes('data-pagefind-body'),
				unread: above.unread || UNREAD.has(name) || /data-pagefind-ignore|class="offsite"/.test(attributes),
				isTitle: above.isTitle || name === 'h1',
				...(value === undefined && key ? { fact: key } : above.fact ? { fact: above.fact } : {}),
			});
		}
	}
	const column = facts.get('column');
	const date = facts.get('date');
	facts.delete('column');
	facts.delete('date');
	return {
		path,
		title: tidy(title),
		body: tidy(body),
		about: tidy([...facts.values()].join(' ')),
		...(column && { column }),
		...(date && { date: tidy(date) }),
	};
}

const attribute = (attributes: string, name: string): string | undefined => {
	const [, value] = new RegExp(`${name}="([^"]*)"`).exec(attributes) ?? [];
	return value === undefined ? undefined : unescapeHtml(value);
};

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function unescapeHtml(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
		if (name) return NAMED[name] ?? whole;
		const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
		return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
	});
}
