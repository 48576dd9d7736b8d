import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../cms/desk/database.ts';
import { foldersAt } from '../cms/desk/folders.ts';
import { openPeople } from '../cms/desk/people/open-people.ts';
import type { Grant } from '../cms/desk/people/person.ts';
import { PASSWORD } from '../tests/desk/talk.ts';
import { limitMemory } from './desk-memory/limit.ts';
import { startWebServer } from './desk-memory/start-web-server.ts';
import { workAtTheDesk } from './desk-memory/work-at-the-desk.ts';
import { generate } from './generate.ts';
import { scratchFolder } from './scratch.ts';
import { figure, table } from './table.ts';

/** What `bench desk-memory` can be told. */
export interface DeskMemoryOptions {
	branches: number;
	entries: number;
	limit: number;
	seconds: number;
}

const PEOPLE = 5;
const [WEB, DESK] = [4391, 4392];
// As `npm run desk` has them.
const DESK_FLAGS = ['--max-old-space-size=256', '--max-semi-space-size=4'];

/** nginx, the desk, a build of everything, five people who write and publish, and readers, all within a limit of memory that the system enforces. */
export async function deskMemory({ branches, entries, limit: megabytes, seconds }: DeskMemoryOptions): Promise<void> {
	const scratch = scratchFolder();
	const content = join(scratch, 'content');
	await generate({ branches, entries, search: 'literal', out: content });
	const slugs = readdirSync(join(content, 'branches')).sort();
	const [home, out] = [join(scratch, 'desk'), join(scratch, 'dist')];
	await invite(home, slugs);

	const limit = limitMemory(megabytes * 1024 ** 2);
	const started: ChildProcess[] = [];
	const start = (...words: string[]): ChildProcess => {
		const [command, ...rest] = [...limit.inside, process.execPath, ...words];
		const child = spawn(command!, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
		started.push(child);
		return child;
	};
	try {
		const where = ['--folder', content, '--home', home, '--out', out];
		start(...DESK_FLAGS, 'cms/desk/main.ts', ...where, '--readers', `http://127.0.0.1:${WEB}/`, '--port', `${DESK}`);
		started.push(startWebServer(limit.inside, join(scratch, 'nginx'), out, WEB));
		await answering(`http://127.0.0.1:${DESK}/sign-in`);
		// At its first start the desk publishes everything.
		await answering(`http://127.0.0.1:${WEB}/`);
		const atStart = limit.kills();

		const until = performance.now() + seconds * 1000;
		const again = ended(start('scripts/build.ts', '--force', '--content', join(home, 'work'), '--out', out));
		const people = slugs
			.slice(0, PEOPLE)
			.map((slug, index) => workAtTheDesk(`http://127.0.0.1:${DESK}`, slug, `writer-${index + 1}`, until));
		const [reads, done, rebuilt] = await Promise.all([readUntil(slugs, until), Promise.all(people), again]);
		const sum = (name: 'saved' | 'published') => done.reduce((total, one) => total + one[name], 0);
		console.log(
			table(
				['within one limit', ''],
				[
					['limit, MB', figure(megabytes)],
					['most in use, MB', figure(limit.peak() / 1024 ** 2)],
					['programs ended for want of memory, at the first build', figure(atStart)],
					['programs ended for want of memory, later', figure(limit.kills() - atStart)],
					['the second build of everything, exit code', figure(rebuilt ?? undefined)],
					['texts saved, with two pictures each', figure(sum('saved'))],
					['texts published', figure(sum('published'))],
					['pages read without an error', figure(reads.right)],
					['pages that failed', figure(reads.wrong)],
				],
			),
		);
	} finally {
		for (const child of started) child.kill('SIGTERM');
		await Promise.all(started.map(ended));
		await limit.remove();
	}
}

async function invite(home: string, slugs: string[]): Promise<void> {
	const database = openDatabase(foldersAt(home).database);
	const people = openPeople(database);
	const add = (login: string, grant: Grant) =>
		people.setPassword(people.invite(login, login, [grant]).link.token, PASSWORD);
	for (const [index, branch] of slugs.slice(0, PEOPLE).entries())
		await add(`writer-${index + 1}`, { role: 'secretary', branch });
	await add('reviewer', { role: 'reviewer' });
	database.close();
}

async function answering(address: string): Promise<void> {
	for (const until = performance.now() + 400_000; performance.now() < until; ) {
		if ((await fetch(address).catch(() => undefined))?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	throw new Error(`${address} does not answer.`);
}

async function readUntil(slugs: string[], until: number): Promise<{ right: number; wrong: number }> {
	const count = { right: 0, wrong: 0 };
	for (let turn = 0; performance.now() < until; turn++) {
		const answer = await fetch(`http://127.0.0.1:${WEB}/${slugs[turn % slugs.length]}/`).catch(() => undefined);
		count[answer?.ok ? 'right' : 'wrong']++;
		await answer?.arrayBuffer();
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	return count;
}

const ended = (child: ChildProcess): Promise<number | null> =>
	child.exitCode !== null || child.signalCode !== null
		? Promise.resolve(child.exitCode)
		: new Promise((resolve) => child.once('exit', resolve));
