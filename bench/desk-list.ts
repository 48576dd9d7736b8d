import { readdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { openDatabase } from '../cms/desk/database.ts';
import { foldersAt } from '../cms/desk/folders.ts';
import { openPeople } from '../cms/desk/people/open-people.ts';
import { browserAdvice, findBrowser } from '../scripts/test/browser.ts';
import { startDeskProcess } from '../tests/desk/desk-process.ts';
import { PASSWORD, signIn, type Talk } from '../tests/desk/talk.ts';
import { generate } from './generate.ts';
import { scratchFolder } from './scratch.ts';
import { figure, table } from './table.ts';

/** What `bench desk-list` can be told. */
export interface DeskListOptions {
	column: number;
	runs: number;
}

/** Milliseconds from navigating; `asked` and `answered` are the list's own request. */
interface Visit {
	asked: number;
	answered: number;
	bytes: number;
	first: number;
	all: number;
	/** Processor time of the page's main thread until then. */
	work: number;
}

/** Of the entries of a branch the generator makes so many news. */
const NEWS = 0.6;

/** Opens a long column in the editor, in Chromium: from navigating to the first rows and to all of them. */
export async function deskList({ column, runs }: DeskListOptions): Promise<void> {
	const executablePath = await findBrowser();
	if (!executablePath) throw new Error(browserAdvice);
	const scratch = scratchFolder();
	const [folder, home] = [join(scratch, 'content'), join(scratch, 'desk')];
	await generate({ branches: 1, entries: Math.round(column / NEWS), out: folder, git: false });
	const slug = readdirSync(join(folder, 'branches'))[0]!;
	const rows = readdirSync(join(folder, 'branches', slug, 'news')).length;
	const database = openDatabase(foldersAt(home).database);
	const people = openPeople(database);
	await people.setPassword(people.invite('zhang', '张敏', [{ role: 'secretary', branch: slug }]).link.token, PASSWORD);
	database.close();
	const desk = await startDeskProcess('--folder', folder, '--home', home, '--out', join(scratch, 'dist'));
	const browser = await chromium.launch({
		executablePath,
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
	});
	try {
		const talk = await signIn(desk.origin, 'zhang');
		const server = await askAlone(talk, slug, runs);
		const visits: Visit[] = [];
		for (let run = -1; run < runs; run++) {
			const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: 'zh-CN' });
			await context.addCookies(
				talk
					.cookie()
					.split('; ')
					.map((cookie) => ({
						name: cookie.replace(/=.*/, ''),
						value: cookie.replace(/^[^=]*=/, ''),
						url: desk.origin,
					})),
			);
			const page = await context.newPage();
			const visit = await visitColumn(page, `${desk.origin}/write/${slug}/#/collections/news`, rows);
			// The very first one finds Chromium itself just started.
			if (run >= 0) visits.push(visit);
			await context.close();
		}
		const median = (pick: (visit: Visit) => number): number => {
			const sorted = visits.map(pick).sort((a, b) => a - b);
			return sorted[sorted.length >> 1]!;
		};
		console.log(
			`A column of ${figure(rows)} entries in Chromium, ${runs} visits; load of the machine ${loadavg()[0]!.toFixed(1)}\n`,
		);
		console.log(
			table(
				['', 'median'],
				[
					['the desk alone answers with the list, for the first time, ms', figure(server.first)],
					['again', figure(server.again)],
					['the list, KB', figure(server.bytes / 1024)],
					['from navigating to asking for the list, ms', figure(median(({ asked }) => asked))],
					['to its answer', figure(median(({ answered }) => answered))],
					['to the first rows', figure(median(({ first }) => first))],
					['to all rows', figure(median(({ all }) => all))],
					['processor time of the page', figure(median(({ work }) => work))],
				],
			),
		);
	} finally {
		await browser.close();
		await desk.kill('SIGTERM');
	}
}

async function askAlone(
	talk: Talk,
	slug: string,
	runs: number,
): Promise<{ first: number; again: number; bytes: number }> {
	const times: number[] = [];
	let bytes = 0;
	for (let run = 0; run <= runs; run++) {
		const start = performance.now();
		const params = { branch: 'main', folder: `branches/${slug}/news`, extension: 'md', depth: 2 };
		const answer = await talk.send(`/api/decap/${slug}`, { branch: 'main', action: 'entriesByFolder', params });
		bytes = (await answer.arrayBuffer()).byteLength;
		times.push(performance.now() - start);
	}
	const [first = 0, ...rest] = times;
	return { first, again: rest.sort((a, b) => a - b)[rest.length >> 1]!, bytes };
}

/** Runs in the page before everything else: when the list was asked for and answered, when rows were painted. */
const WATCH = `
	window.seen = {};
	const ask = window.fetch;
	window.fetch = async (...given) => {
		const isList = String(given[1]?.body ?? '').includes('entriesByFolder');
		if (isList) window.seen.asked ??= performance.now();
		const answer = await ask(...given);
		if (isList) answer.clone().arrayBuffer().then(({ byteLength }) => {
			window.seen.answered ??= performance.now();
			window.seen.bytes ??= byteLength;
		});
		return answer;
	};
	const look = () => {
		const rows = document.querySelectorAll('[class*="-ListCard"] h2, a[class*="ListCardLink"]').length;
		if (rows > 0) window.seen.first ??= performance.now();
		window.seen.rows = rows;
		if (rows >= window.wanted) return void (window.seen.all = performance.now());
		requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
`;

async function visitColumn(page: Page, address: string, rows: number): Promise<Visit> {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	await page.addInitScript(`window.wanted = ${rows};${WATCH}`);
	await page.goto(address);
	await page.waitForFunction('window.seen.all', undefined, { timeout: 60_000 });
	const { metrics } = await session.send('Performance.getMetrics');
	const work = (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000;
	return { ...((await page.evaluate('window.seen')) as Omit<Visit, 'work'>), work };
}
