import type { LinkTarget } from '../markdown/markdown.ts';
import { BASE, href, hubHref } from '../network/addresses.ts';
import { isTrusted } from './trusted-hosts.ts';

/** What is known of the site a link is written in. */
export interface LinkSite {
	/** Its folder below the hub: a branch's slug, or `shared`. */
	folder: string;
	/** Addresses of all its pages, from its base. */
	addresses: ReadonlySet<string>;
	/** The hub's own address. */
	hub?: string;
	/** Hosts that a link may lead to without a word of warning. */
	trusted?: readonly string[];
}

/**
 * Decides where a link in a body leads; `page` is the entry's own address. Pages of the hub and of other branches may
 * be gone tomorrow without this site being made again, so links to them always lead there; a rule looks for them.
 */
export function linkTarget(written: string, page: string, site: LinkSite): LinkTarget {
	if (written.startsWith('#')) return { href: written, external: false };
	const { folder, addresses, trusted = [] } = site;
	const path = wayFromHub(written, page, site);
	if (path === undefined) {
		if (!PROTOCOL.test(written)) return broken(written);
		return { href: written, external: /^https?:/i.test(written) && !isTrusted(written, trusted) };
	}
	const [, address = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? [];
	const place = address.replace(/(?:\/index)?\.md$/, '/').replace(/(^|\/)([^/.]+)$/, '$1$2/');
	if (place.startsWith('/')) return broken(written);
	if (!place.startsWith(`${folder}/`)) return { href: hubHref(place) + rest, external: false };
	const own = place.slice(folder.length + 1).replace(/([^/])$/, '$1/');
	return addresses.has(own) ? { href: href(own) + rest, external: false } : broken(written);
}

const PROTOCOL = /^[a-z][a-z0-9+.-]*:/i;
const PROBE = '/:hub/';

/** Where a link leads, counted from the hub; undefined when it leaves the network. */
export function wayFromHub(written: string, page: string, site: Pick<LinkSite, 'folder' | 'hub'>): string | undefined {
	if (PROTOCOL.test(written)) return wayInHub(written, site.hub ?? '');
	if (/^[/\\]{2}/.test(written)) return undefined;
	if (written.startsWith('/')) return `${site.folder}${written}`;
	const probe = URL.parse(written, `http://branch${PROBE}${site.folder}/${page}`);
	if (probe?.host !== 'branch' || !probe.pathname.startsWith(PROBE)) return undefined;
	return probe.pathname.slice(PROBE.length) + probe.search + probe.hash;
}

function wayInHub(written: string, hub: string): string | undefined {
	const [url, base] = [URL.parse(written), URL.parse(hub)];
	const isOwn = url && base && /^https?:$/.test(url.protocol) && url.host === base.host;
	if (!isOwn || !`${url.pathname}/`.startsWith(base.pathname)) return undefined;
	return url.pathname.slice(base.pathname.length) + url.search + url.hash;
}

function broken(written: string): LinkTarget {
	const name = written.replaceAll(BASE, '');
	if (/^[^/?#]+\.(?:pdf|docx?|xlsx?|pptx?|txt|csv|zip|mp3|m4a|ogg|wav|mp4|webm)$/i.test(name))
		return {
			broken: `「${name}」是文件，不能写成链接。`,
			fix: `要让读者下载，请另起一行写 ::file{src=${name} title=文件的名称}。`,
		};
	return {
		broken: `链接「${name}」在这个支部里找不到。`,
		fix: '请核对地址；链接到别的文章时写成 ../文章的文件名/，例如 ../2026-03-14-kaifang-ri/。',
	};
}
