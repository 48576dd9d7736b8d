import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { type Browser, chromium } from 'playwright-core';
import { minuteOf } from '../src/network/time.ts';
import { buildNetwork } from './build/build-network.ts';
import { type Layout, layoutOf, shelfOf } from './build/layout.ts';
import { openProgress, type Progress } from './build/progress.ts';
import { parseMinute } from './parse-minute.ts';
import { choosePages, type Shot } from './screenshots/choose-pages.ts';
import { contactSheet } from './screenshots/contact-sheet.ts';
import { type Picture, shoot } from './screenshots/shoot.ts';
import { shootDesk } from './screenshots/shoot-desk.ts';
import { forkDesk } from './start/desk.ts';
import { serve } from './start/serve.ts';
import { browserAdvice, findBrowser } from './test/browser.ts';

const command = new Command('npm run screenshots --')
	.description('Builds a network and takes pictures of every kind of page, on a phone and on a desk, to look at.')
	.option('--content <dir>', 'content folder', 'content')
	.option('--out <dir>', 'public root to build into', 'dist')
	.option('--to <dir>', 'folder of the pictures; open its index.html', 'screenshots')
	.option('--desk', 'the pages of the desk instead, as its sample people see them', false)
	.option('--only <text>', 'only pages whose kind or address contains this')
	.option('--now <time>', 'time of the build, 2026-03-14T09:30', parseMinute, minuteOf(new Date()))
	.helpOption('--help', 'show this text')
	.exitOverride();

process.exitCode = await run();

async function run(): Promise<number> {
	const progress = openProgress(process.stderr);
	try {
		const { desk, ...rest } = command.parse().opts<Record<string, string> & { desk: boolean }>();
		const { content, out, to, only, now } = rest;
		const layout = layoutOf(content!, out!);
		await buildNetwork({ layout, only: [], force: false, now: now!, packing: 'gzip', progress });
		const pictures: Picture[] = [];
		if (desk) pictures.push(...(await shootTheDesk(layout, resolve(to!, 'desk'), progress)));
		else
			for (const audience of ['public', 'members'] as const) {
				const { root } = shelfOf(layout, audience);
				const shots = choosePages(layout.content, root)
					.map((shot) => ({ ...shot, kind: audience === 'public' ? shot.kind : `members: ${shot.kind}` }))
					.filter(({ kind, path }) => !only || `${kind} ${path}`.includes(only));
				pictures.push(...(await shootRoot(root, shots, resolve(to!, audience), progress)));
			}
		progress.end();
		writeFileSync(
			join(to!, 'index.html'),
			contactSheet(pictures.map((one) => ({ ...one, file: relative(resolve(to!), one.file) }))),
		);
		const faulty = pictures.filter(({ faults }) => faults.length > 0);
		for (const { path, width, faults } of faulty) console.error(`${path} at ${width} px: ${faults.join('; ')}`);
		console.log(`${pictures.length} pictures: ${join(resolve(to!), 'index.html')}`);
		return faulty.length > 0 ? 1 : 0;
	} catch (error) {
		progress.end();
		if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
		console.error(error instanceof Error ? error.message : error);
		return 3;
	}
}

async function shootRoot(root: string, shots: Shot[], folder: string, progress: Progress): Promise<Picture[]> {
	mkdirSync(folder, { recursive: true });
	const { origin, close } = await serve(root, '127.0.0.1', 0);
	const browser = await openBrowser();
	try {
		return await shoot(browser, origin, shots, folder, (done, of) => progress.step(done, of, root));
	} finally {
		await browser.close();
		close();
	}
}

/** A desk of its own in a scratch folder, which is gone afterwards. */
async function shootTheDesk({ content, publicRoot }: Layout, folder: string, progress: Progress): Promise<Picture[]> {
	mkdirSync(folder, { recursive: true });
	const home = mkdtempSync(join(tmpdir(), 'branch-sites-desk-'));
	const site = await serve(publicRoot, '127.0.0.1', 0);
	const given = { home, folder: content, out: publicRoot, readers: `${site.origin}/`, port: 0 };
	const { address, close } = await forkDesk(given);
	const browser = await openBrowser();
	try {
		if (!address) throw new Error('The desk did not start.');
		return await shootDesk(browser, address, folder, (done, of) => progress.step(done, of, 'desk'));
	} finally {
		await browser.close();
		close();
		site.close();
		rmSync(home, { recursive: true, force: true });
	}
}

async function openBrowser(): Promise<Browser> {
	const executablePath = await findBrowser();
	if (!executablePath) throw new Error(browserAdvice);
	return chromium.launch({
		executablePath,
		args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
	});
}
