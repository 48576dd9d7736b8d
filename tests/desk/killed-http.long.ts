import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { commitAll } from '../../bench/content/commit.ts';
import type { Progress, Stage } from '../../cms/desk/flow/stage.ts';
import { foldersAt } from '../../cms/desk/folders.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { branchFiles, smallNetwork } from '../small-network.ts';
import { inviteCrowd, publish, published, save, sign, submit, textOf, type Writer, whoseText } from './crowd.ts';
import { type DeskProcess, startDeskProcess } from './desk-process.ts';
import { serveSite } from './serve-site.ts';
import type { Talk } from './talk.ts';
import { type KeptText, mixed, textsIn } from './what-git-has.ts';

const KILLS = 20;
/** Two minutes of two quiet cores; a crowded machine needs several times as long. */
const LONGEST = 1_500_000;
const SAVES_TO_A_PUBLICATION = 2;
/** It goes on until so many publications were answered. */
const ENOUGH = 60;

/** What a writer was told is done. */
interface Told {
	saved: { turn: number; version: string }[];
	published: number[];
}

vi.setConfig({ testTimeout: LONGEST });

test('nothing that sixty people were told is saved or published is lost or mixed when the desk is killed twenty times', async () => {
	const slugs = Array.from({ length: 51 }, (_, index) => `zhi-bu-${index}`);
	const branches = Object.assign({}, ...slugs.map((slug) => branchFiles(slug, `${slug}支部`)));
	const content = scratchFolder(smallNetwork(branches));
	const folder = scratchFolder();
	const upstream = join(folder, 'upstream.git');
	await commitAll(content);
	execFileSync('git', ['clone', '-q', '--bare', content, upstream]);
	const { publicRoot, readers } = await serveSite(content, folder);
	const home = join(folder, 'desk');

	const at: { origin: string; desk?: DeskProcess; kills: number } = { origin: '', kills: 0 };
	const start = async (): Promise<DeskProcess> => {
		at.desk = await startDeskProcess(
			...['--upstream', upstream, '--home', home, '--out', publicRoot, '--readers', `${readers}/`],
		);
		at.origin = at.desk.origin;
		return at.desk;
	};
	onTestFinished(() => at.desk?.kill());
	const first = await start();
	const homes = [...slugs.slice(0, 50), ...Array<string>(10).fill(slugs[50]!)];
	const { writers, reviewers } = await inviteCrowd(at, await first.firstLink(), homes, 10);

	let answers = 0;
	/** Asks until somebody answers. A session that did not survive ends the test. */
	const answer = async (ask: () => Promise<Response>): Promise<{ response: Response; text: string }> => {
		for (;;) {
			try {
				const response = await ask();
				const text = await response.text();
				if (response.status === 401 || response.headers.get('location')?.startsWith('/sign-in'))
					throw new Error('a session has ended');
				answers++;
				return { response, text };
			} catch (error) {
				// What fetch says when nobody is there, or goes away in the middle.
				if (!/^(?:fetch failed|terminated)$/.test((error as Error).message)) throw error;
				await wait(50);
			}
		}
	};
	let isOver = false;
	const told = writers.map((): Told => ({ saved: [], published: [] }));
	const work = writers.map((writer, index) => {
		const reviewer = reviewers[index % reviewers.length]!;
		return write(writer, reviewer, told[index]!, () => isOver, answer);
	});
	const done = Promise.all(work);
	done.catch(() => undefined);

	for (; at.kills < KILLS; at.kills++) {
		// In the middle of whatever is being done then.
		const enough = answers + 1 + Math.random() * 200;
		for (let tries = 0; tries < 500 && answers < enough; tries++) await Promise.race([wait(10), done]);
		expect(at.desk!.isAlive()).toBe(true);
		await at.desk!.kill();
		await start();
	}
	const out = () => told.reduce((sum, { published }) => sum + published.length, 0);
	while (out() < ENOUGH || told.some(({ saved }) => saved.length === 0)) await Promise.race([wait(50), done]);
	isOver = true;
	await done;
	const patient = { timeout: 600_000, interval: 500 };
	const building = async () => (await pieces(reviewers[0]!, answer)).filter(({ stage }) => stage === 'building');
	await expect.poll(building, patient).toEqual([]);
	const { repository: gitDir } = foldersAt(home);
	await expect.poll(() => git(upstream, 'rev-parse', 'main') === git(gitDir, 'rev-parse', 'main'), patient).toBe(true);
	expect(at.desk!.isAlive()).toBe(true);
	await at.desk!.kill('SIGTERM');

	git(gitDir, 'fsck', '--connectivity-only');
	expect(losses(gitDir, writers, told)).toEqual([]);
	const saves = told.reduce((sum, { saved }) => sum + saved.length, 0);
	console.log(`${saves} saves and ${out()} publications were answered while the desk was killed ${at.kills} times`);
});

/** What somebody was told and git does not have, or has in a wrong place or order. */
function losses(gitDir: string, writers: Writer[], told: Told[]): string[] {
	const [everywhere, main] = [textsIn(gitDir, '--all'), textsIn(gitDir, 'main')];
	const lost = mixed(everywhere).map(({ path, text }) => `mixed: ${path} ${text.slice(0, 100)}`);
	for (const [index, { key }] of writers.entries()) {
		const path = `branches/${key.branch}/news/${key.id}/index.md`;
		const of = (texts: KeptText[]) => texts.filter((one) => one.path === path);
		const kept = new Map(of(everywhere).map(({ version, text }) => [version, whoseText(text)?.turn]));
		for (const { turn, version } of told[index]!.saved)
			if (kept.get(version) !== turn) lost.push(`saved: ${path} ${turn}`);
		const onMain = of(main).map(({ text }) => whoseText(text)!.turn);
		for (const turn of told[index]!.published) if (!onMain.includes(turn)) lost.push(`published: ${path} ${turn}`);
		// What is published only ever goes on.
		if (onMain.some((turn, at) => turn < (onMain[at - 1] ?? 0))) lost.push(`order: ${path} ${onMain}`);
	}
	return lost;
}

const git = (folder: string, ...args: string[]): string =>
	execFileSync('git', [`--git-dir=${folder}`, ...args], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	}).trim();

type Answer = (ask: () => Promise<Response>) => Promise<{ response: Response; text: string }>;

/** Saves without an end, and now and then sees to it that it is published, by somebody else's hand. */
async function write(writer: Writer, reviewer: Talk, told: Told, isOver: () => boolean, answer: Answer): Promise<void> {
	let version: string | undefined;
	for (let turn = 1; !isOver(); turn++) {
		version = await saved(writer, turn, version, answer);
		told.saved.push({ turn, version });
		if (turn % SAVES_TO_A_PUBLICATION > 0) continue;
		if (await bringOut(writer, reviewer, answer)) told.published.push(turn);
		version = (await answer(() => published(writer))).response.headers.get('x-version') ?? undefined;
	}
}

/** Saves until it is answered that it is saved. Somebody else's text in the way is a mixture. */
async function saved(writer: Writer, turn: number, from: string | undefined, answer: Answer): Promise<string> {
	for (let base = from; ; ) {
		const { response, text } = await answer(() => save(writer, textOf(writer, turn), base));
		if (response.status === 200) return response.headers.get('x-version')!;
		if (response.status !== 409) throw new Error(`saving: ${response.status} ${text}`);
		const { now, version } = JSON.parse(text) as { now?: string; version?: string };
		if (now !== undefined && whoseText(now)?.number !== writer.number) throw new Error(`mixed: ${now.slice(0, 200)}`);
		base = version;
	}
}

/** Sends, signs, publishes; true when it was answered that it is published, false when the answer got lost. */
async function bringOut(writer: Writer, reviewer: Talk, answer: Answer): Promise<boolean> {
	for (;;) {
		const stage = await stageOf(writer, answer);
		if (stage === 'writing') {
			const { response, text } = await answer(() => submit(writer));
			if (!response.ok && !text.includes('已经送审')) throw new Error(`sending: ${response.status} ${text}`);
		} else if (stage === 'review') await answer(() => sign(reviewer, writer));
		else if (stage === 'signed') {
			const { response } = await answer(() => publish(reviewer, writer));
			if (response.status === 303) return true;
		} else if (stage === 'building') await wait(100);
		else return false;
	}
}

const stageOf = async ({ key, talk }: Writer, answer: Answer): Promise<Stage | undefined> =>
	(await pieces(talk, answer)).find((one) => one.key.id === key.id)?.stage;

async function pieces(talk: Talk, answer: Answer): Promise<Progress[]> {
	const { text } = await answer(() => talk.get('/progress'));
	return (JSON.parse(text) as { pieces: Progress[] }).pieces;
}
