import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from 'playwright-core';
import { siteHandler } from '../../scripts/start/site-handler.ts';
import { browserAdvice, findBrowser } from '../../scripts/test/browser.ts';
import type { Question } from './queries.ts';
import { type Spread, spread } from './spread.ts';

/** What readers of a search page wait and load, on a machine made four times slower. */
export interface Waited {
	queries: number;
	first: Wait;
	later: Wait;
	/** By somebody who has loaded nothing before typing: from Enter. */
	typed: Wait;
}

interface Wait {
	/** From submitting to the first screen of results painted, to be read and tapped: titles, dates, branches, extracts. */
	milliseconds: Spread;
	/** To ten of them painted, with filters and the address. */
	whole: Spread;
	bytes: Spread;
	requests: Spread;
}

interface Seen {
	milliseconds: number;
	whole: number;
	bytes: number;
	requests: number;
	shown: number;
}

const SLOWER = 4;

/** A reader looks at the page first. */
const REST = 300;

/** A reader's characters come so far apart, and Enter after them. */
const KEY = 150;

/** Has readers who come to a search page with nothing in their cache ask two things one after the other. */
export async function waitInChromium(root: string, path: string, questions: Question[]): Promise<Waited> {
	const executablePath = await findBrowser();
	if (!executablePath) throw new Error(browserAdvice);
	const server = createServer(siteHandler(root));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${path}`;
	const browser = await chromium.launch({
		executablePath,
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
	});
	try {
		// One window for all: opening another one keeps the processor busy for a second.
		const context = await browser.newContext();
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		const first: Seen[] = [];
		const later: Seen[] = [];
		const typed: Seen[] = [];
		const come = async () => {
			await session.send('Network.clearBrowserCache');
			await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
			await page.goto(address);
			await page.locator('[data-search-late]').waitFor({ state: 'detached' });
			await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
		};
		for (const [at, question] of questions.entries()) {
			await come();
			const opening = await askOn(page, question);
			const second = await askOn(page, nextAfter(at, questions));
			await come();
			const third = await typeOn(page, question);
			// The very first one finds Chromium itself just started.
			if (at === 0) continue;
			first.push(opening);
			later.push(second);
			typed.push(third);
		}
		return { queries: first.length, first: waitOf(first), later: waitOf(later), typed: waitOf(typed) };
	} finally {
		await browser.close();
		server.closeAllConnections();
		server.close();
	}
}

/** Another query than this one: the page does not ask the same again. */
const nextAfter = (at: number, questions: Question[]): Question =>
	[...questions.slice(at + 1), ...questions.slice(0, at)].find(({ query }) => query !== questions[at]!.query)!;

async function askOn(page: Page, { query }: Question): Promise<Seen> {
	// What a reader has typed was painted letter by letter before he sends it.
	await page.locator('[data-search] input').evaluate((input: HTMLInputElement, text) => (input.value = text), query);
	await page.waitForTimeout(REST);
	return told(await page.evaluate(askOnPage, true), query);
}

async function typeOn(page: Page, { query }: Question): Promise<Seen> {
	await page.waitForTimeout(REST);
	await page.locator('[data-search] input').focus();
	const seen = page.evaluate(askOnPage, false);
	await page.keyboard.type(query, { delay: KEY });
	await page.keyboard.press('Enter');
	return told(await seen, query);
}

function told(seen: Seen, query: string): Seen {
	if (seen.shown === 0) console.error(`nothing is shown for ${JSON.stringify(query)}`);
	return seen;
}

/** Runs in the page: sends what stands in the box now, or waits until somebody presses Enter; it counts from there. */
function askOnPage(isNow: boolean): Promise<Seen> {
	const place = document.querySelector('[data-search]')!;
	const list = place.querySelector('[data-search-results]')!;
	// After the frame that shows it.
	const painted = (then: () => void) => requestAnimationFrame(() => setTimeout(then));
	const answered = (start: number) =>
		new Promise<Seen>((resolve) => {
			let milliseconds = 0;
			performance.clearResourceTimings();
			const tell = () => {
				const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
				resolve({
					milliseconds,
					whole: performance.now() - start,
					bytes: files.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
					requests: files.length,
					shown: list.children.length,
				});
			};
			new MutationObserver((_, observer) => {
				observer.disconnect();
				painted(() => {
					milliseconds = performance.now() - start;
				});
			}).observe(list, { childList: true });
			new MutationObserver((_, observer) => {
				if (place.hasAttribute('aria-busy')) return;
				observer.disconnect();
				painted(tell);
			}).observe(place, { attributeFilter: ['aria-busy'] });
			// Whoever types slowly has the answer before.
			painted(() => {
				if (!place.hasAttribute('aria-busy') && milliseconds === 0) tell();
			});
		});
	if (isNow) {
		const seen = answered(performance.now());
		place.querySelector('form')!.requestSubmit();
		return seen;
	}
	return new Promise((resolve) => {
		const submitted = ({ key, timeStamp }: KeyboardEvent) => {
			if (key !== 'Enter') return;
			removeEventListener('keydown', submitted, true);
			resolve(answered(timeStamp));
		};
		addEventListener('keydown', submitted, true);
	});
}

const waitOf = (seen: Seen[]): Wait => ({
	milliseconds: spread(seen.map(({ milliseconds }) => milliseconds)),
	whole: spread(seen.map(({ whole }) => whole)),
	bytes: spread(seen.map(({ bytes }) => bytes)),
	requests: spread(seen.map(({ requests }) => requests)),
});
