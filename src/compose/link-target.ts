import type { LinkTarget } from '../markdown/markdown.ts';
import { BASE, href } from '../network/addresses.ts';
import { isTrusted } from './trusted-hosts.ts';

/**
 * Decides where a link in a body leads. `page` is the entry's own address, `addresses` are those of all the branch's
 * pages, and `trusted` are the hosts that a link may lead to without a word of warning.
 */
export function linkTarget(
	written: string,
	page: string,
	addresses: ReadonlySet<string>,
	trusted: readonly string[] = [],
): LinkTarget {
	if (written.startsWith('#')) return { href: written, external: false };
	if (/^[a-z][a-z0-9+.-]*:/i.test(written))
		return { href: written, external: /^https?:/i.test(written) && !isTrusted(written, trusted) };
	if (/^[/\\]{2}/.test(written)) return broken(written);
	const path = resolve(written, page);
	if (path === undefined) return broken(written);
	const [, address = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? [];
	const folder = address.replace(/(?:\/index)?\.md$/, '/').replace(/([^/])$/, '$1/');
	return addresses.has(folder) ? { href: href(folder) + rest, external: false } : broken(written);
}

/** The address from the branch's base; undefined when it climbs out of the branch. */
function resolve(written: string, page: string): string | undefined {
	if (written.startsWith('/')) return written.slice(1);
	const probe = new URL(written, `http://branch/a/${page}`);
	return probe.host === 'branch' && probe.pathname.startsWith('/a/')
		? probe.pathname.slice(3) + probe.search + probe.hash
		: undefined;
}

function broken(written: string): LinkTarget {
	return {
		broken: `链接「${written.replaceAll(BASE, '')}」在这个支部里找不到。`,
		fix: '请核对地址；链接到别的文章时写成 ../文章的文件名/，例如 ../2026-03-14-kaifang-ri/。',
	};
}
