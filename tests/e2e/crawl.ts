import type { Page } from 'playwright-core';
import { watchFaults } from './browser.ts';
import { type Named, namedInHtml, namedInXml } from './named-in.ts';

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
 * Goes through every page that can be reached from `start` and asks for everything they name.
 * Absolute addresses below `network` (canonical, feed, sitemap, share pictures) are looked for below `start`.
 * @param tabs pages of Chromium that share the work.
 * @param opens which pages Chromium opens, by their path from `start`; of the others only the text is read.
 */
export async function crawl(
	tabs: Page[],
	start: string,
	network: string,
	opens: (path: string) => boolean = () => true,
): Promise<Crawl> {
	const { origin } = new URL(start);
	const asked = new Map<string, Promise<Answer>>();
	const local = (address: string) => (address.startsWith(network) ? start + address.slice(network.length) : address);
	const ask = (address: string) => {
		const [url = ''] = address.split('#');
		if (!asked.has(url)) asked.set(url, request(url));
		return asked.get(url)!;
	};
	const found: Crawl = { dead: [], reached: new Set([start]), faults: [] };
	const queue = [start];

	const visit = async (tab: Page, seen: string[], from: string) => {
		const answer = await ask(from);
		if (answer.type.includes('html') && opens(from.slice(start.length))) await tab.goto(from, { waitUntil: 'load' });
		found.faults.push(...seen.splice(0).map((fault) => `${from}: ${fault}`));
		const named = answer.type.includes('html') ? namedInHtml(answer.text, from) : namedInXml(answer.text);
		for (const link of named) await follow(from, link);
	};
	const follow = async (from: string, { address, isPage }: Named) => {
		const url = local(address);
		if (!url.startsWith(origin)) return;
		const { status, type, ids } = await ask(url);
		const [path = '', fragment = ''] = url.split('#');
		if (status !== 200) found.dead.push(`${from} → ${url} (${status})`);
		else if (fragment && !ids().has(decodeURIComponent(fragment))) found.dead.push(`${from} → ${url} (no such anchor)`);
		else if (isPage && /html|xml/.test(type) && path.startsWith(start) && !found.reached.has(path)) {
			found.reached.add(path);
			queue.push(path);
		}
	};

	let busy = 0;
	await Promise.all(
		tabs.map(async (tab) => {
			const seen = watchFaults(tab, origin);
			while (queue.length > 0 || busy > 0) {
				const from = queue.shift();
				if (from === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
				else {
					busy += 1;
					await visit(tab, seen, from).finally(() => (busy -= 1));
				}
			}
		}),
	);
	return found;
}

interface Answer {
	status: number;
	type: string;
	text: string;
	ids(): Set<string>;
}

async function request(url: string): Promise<Answer> {
	const response = await fetch(url);
	const type = response.headers.get('content-type') ?? '';
	const body = await response.text();
	const text = /html|xml/.test(type) ? body : '';
	let ids: Set<string> | undefined;
	return {
		status: response.status,
		type,
		text,
		ids: () => (ids ??= new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!))),
	};
}
