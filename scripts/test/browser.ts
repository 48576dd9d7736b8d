import { constants } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { readEnvironment } from '../environment.ts';
import { mayAccess } from '../may-access.ts';
import { run } from './run.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const onMac = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a Chromium or Chrome that starts: the one named by `CHROMIUM_PATH`, one on `PATH`, or Playwright's own. */
export async function findBrowser(): Promise<string | undefined> {
	const environment = readEnvironment();
	const folders = environment.path.split(path.delimiter).filter(Boolean);
	const found = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
	const candidates = environment.chromium ? [environment.chromium] : [...found, ...onMac, chromium.executablePath()];
	for (const candidate of candidates) {
		// Ubuntu's chromium-browser may be there and only say that a snap is needed.
		if (mayAccess(candidate, constants.X_OK) && (await run(candidate, ['--version'])).code === 0) return candidate;
	}
	return undefined;
}

/** Downloads Playwright's own Chromium, with the libraries it needs where that is allowed. */
export async function installBrowser(): Promise<void> {
	const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
	await run('playwright-core', ['install', ...(asRoot ? ['--with-deps'] : []), 'chromium'], { show: true });
}

/** What to do where no browser could be found or installed. */
export const browserAdvice =
	'No Chromium or Chrome was found, and none could be installed. Install one (Debian: `apt-get install chromium`; ' +
	'elsewhere: `npx playwright-core install --with-deps chromium`), or set CHROMIUM_PATH to the one you have.';
