import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import type { Shot } from './choose-pages.ts';

/** The phone in one's hand and the screen on one's desk. */
const WIDTHS = [375, 1440] as const;

/** A picture of a page, and what can be seen to be wrong with it. */
export interface Picture extends Shot {
	width: number;
	/** Absolute path. */
	file: string;
	/** In words; empty when all is well. */
	faults: string[];
}

/**
 * Takes a picture of each page at each width, whole from top to bottom.
 * @param prepare signs in, where somebody has to.
 */
export async function shoot(
	browser: Browser,
	origin: string,
	shots: Shot[],
	folder: string,
	step: (done: number, of: number) => void,
	prepare: (context: BrowserContext) => Promise<void> = async () => undefined,
): Promise<Picture[]> {
	const pictures: Picture[] = [];
	for (const width of WIDTHS) {
		const context = await browser.newContext({ viewport: { width, height: 900 }, isMobile: width < 500 });
		await prepare(context);
		for (const shot of shots) {
			const page = await context.newPage();
			const faults: string[] = [];
			page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
			const answer = await page.goto(`${origin}/${shot.path}`, { waitUntil: 'load' });
			if (shot.path.startsWith('write/')) await page.waitForSelector(EDITOR, { timeout: 60_000 });
			await page.evaluate(loadPictures);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			if (wide > width) faults.push(`${wide} px wide`);
			const file = join(folder, `${fileNameOf(shot.path)}-${width}.png`);
			await page.screenshot({ path: file, fullPage: true });
			await page.close();
			// The page itself may be one that says no.
			const own = `a status of ${answer?.status()} `;
			pictures.push({ ...shot, width, file, faults: faults.filter((fault) => !fault.includes(own)) });
			step(pictures.length, shots.length * WIDTHS.length);
		}
		await context.close();
	}
	return pictures;
}

/** What stands in the editor's page once it has been opened: a list, or a form. */
const EDITOR = '[class*="-CollectionMain"], [id^="title-field"]';

/** Runs in the page: a picture further down would be empty, since nobody scrolls to it. */
async function loadPictures(): Promise<void> {
	for (const image of document.images) image.loading = 'eager';
	await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
}

const fileNameOf = (path: string): string =>
	path
		.replace(/[#/]+/g, '/')
		.replace(/\.html$/, '')
		.replace(/\/$/, '')
		.replaceAll('/', '--') || 'hub';
