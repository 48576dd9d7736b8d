import type { Page } from 'playwright-core';
import { watchFaults } from './browser.ts';

/** What a crawl found. */
export interface Crawl {
	/** `page → address (status)` of everything that does not resolve. */
	dead: string[];
	/** Addresses of all pages, without fragment. */
	reached: Set<string>;
	/** Errors Chromium logged, and requests to other hosts. */
	faults: string[];
}

/**
 * Opens every page that can be reached from `start` in Chromium and asks for everything they name.
 * Absolute addresses below `network` (canonical, feed, sitemap, share pictures) are looked for below `start`.
 */
export async function crawl(page: Page, start: string, network: string): Promise<Crawl> {
	const seen = watchFaults(page, new URL(start).origin);
	const asked = new Map<string, Promise<Answer>>();
	const local = (address: string) => (address.startsWith(network) ? start + address.slice(network.length) : address);
	const ask = (address: string) => {
		const [url = ''] = address.split('#');
		if (!asked.has(url)) asked.set(url, request(url));
		return asked.get(url)!;
	};
	const dead: string[] = [];
	const reached = new Set<string>();
	const faults: string[] = [];
	const queue = [start];
	for (let from = queue.shift(); from !== undefined; from = queue.shift()) {
		if (reached.has(from)) continue;
		reached.add(from);
		const answer = await ask(from);
		const named = answer.type.includes('html') ? await namedByPage(page, from) : namedByXml(answer.text);
		faults.push(...seen.splice(0).map((fault) => `${from}: ${fault}`));
		for (const { address, isPage } of named) {
			const url = local(address);
			if (!url.startsWith(new URL(start).origin)) continue;
			const { status, type, text } = await ask(url);
			const [path = '', fragment = ''] = url.split('#');
			if (status !== 200) dead.push(`${from} → ${url} (${status})`);
			else if (fragment && !text.includes(`id="${decodeURIComponent(fragment)}"`))
				dead.push(`${from} → ${url} (no such anchor)`);
			else if (isPage && /html|xml/.test(type) && path.startsWith(start)) queue.push(path);
		}
	}
	return { dead, reached, faults };
}

interface Answer {
	status: number;
	type: string;
	text: string;
}

async function request(url: string): Promise<Answer> {
	const response = await fetch(url);
	const type = response.headers.get('content-type') ?? '';
	const text = await response.text();
	return { status: response.status, type, text: /html|xml/.test(type) ? text : '' };
}

interface Named {
	address: string;
	isPage: boolean;
}

async function namedByPage(page: Page, address: string): Promise<Named[]> {
	await page.goto(address, { waitUntil: 'load' });
	// A moved page goes on by itself; its own links are those of the page it leads to.
	return page.evaluate(() => {
		const read = (selector: string, attribute: string) =>
			[...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '');
		const sets = read('[srcset]', 'srcset').flatMap((set) =>
			set.split(',').map((part) => part.trim().split(' ')[0] ?? ''),
		);
		const files = [
			...read('[src]', 'src'),
			...read('[poster]', 'poster'),
			...read('meta[property="og:image"]', 'content'),
			...sets,
		];
		const pages = [...read('a[href]', 'href'), ...read('link[href]', 'href'), ...read('form[action]', 'action')];
		const resolve = (found: string[], isPage: boolean) =>
			found.map((one) => ({ address: new URL(one, document.baseURI).href, isPage }));
		return [...resolve(files, false), ...resolve(pages, true)].filter(({ address }) => address.startsWith('http'));
	});
}

function namedByXml(text: string): Named[] {
	return [...text.matchAll(/<(?:link|loc|guid)(?: [^>]*)?>([^<]*)<|(?:href|url)="(http[^"]*)"/g)].map(
		([, inside, attribute]) => ({
			address: (inside ?? attribute ?? '').replaceAll('&amp;', '&'),
			isPage: true,
		}),
	);
}
