import { unmark } from './chinese/marks.ts';

const ALLOWED = new Set(['http', 'https', 'mailto', 'tel']);

/** What an address in a body is, judged as a browser would read it. */
export type Address =
	| { kind: 'web' | 'contact' | 'relative'; url: string }
	| { kind: 'fragment'; fragment: string }
	/** `protocol` is empty for addresses that begin with two slashes. */
	| { kind: 'refused'; protocol: string };

/** Judges an address: http, https, mailto, tel, relative and `#…` are allowed, in no disguise anything else. */
export function judge(written: string): Address {
	// Browsers ignore these wherever they stand, and so do people who read them.
	const url = unmark(written)
		.replace(/[\t\n\r\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g, '')
		.trim();
	const disguised = [url, url.normalize('NFKC'), decode(url), decode(url).normalize('NFKC')].map(protocolOf);
	const refused = disguised.find((protocol) => protocol !== undefined && !ALLOWED.has(protocol));
	if (refused !== undefined) return { kind: 'refused', protocol: refused };
	const [protocol] = disguised;
	if (protocol === 'http' || protocol === 'https') {
		return URL.canParse(url) ? { kind: 'web', url } : { kind: 'refused', protocol };
	}
	if (protocol !== undefined) return { kind: 'contact', url };
	if (url.startsWith('#')) return { kind: 'fragment', fragment: decode(url.slice(1)) };
	return { kind: 'relative', url };
}

function protocolOf(url: string): string | undefined {
	const bare = url.replace(/[\0-\x20\x7F-\xA0]/g, '');
	if (/^[\\/]{2}/.test(bare)) return '';
	// Whatever stands before a colon counts: what looks like no protocol may be one in disguise.
	return /^([^:/?#]*):/.exec(bare)?.[1]?.toLowerCase();
}

/** Percent signs turned into what they stand for, where they can be. */
function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** A path made of file names, ready to stand in an address. */
export function encodePath(path: string): string {
	return path.split('/').map(encodeURIComponent).join('/');
}
