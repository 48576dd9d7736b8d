import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';

const QUIET = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

let browser: Promise<Browser> | undefined;

/** A page in a fresh context of one shared Chromium, closed when the test is over. */
export async function openPage(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
	browser ??= chromium.launch({ executablePath: inject('chromium'), args: QUIET });
	const context: BrowserContext = await (await browser).newContext(options);
	onTestFinished(() => context.close());
	return context.newPage();
}

/** What went wrong on a page: errors it logged, requests that failed, hosts it asked other than `origin`. */
export function watchFaults(page: Page, origin: string): string[] {
	const faults: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') faults.push(`${message.type()}: ${message.text()}`);
	});
	page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) faults.push(`asked ${request.url()}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
	});
	return faults;
}
