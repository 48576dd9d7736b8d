import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Layout, layoutOf } from '../../scripts/build/layout.ts';
import { environmentFor } from '../../scripts/environment.ts';
import {
	bucketFile,
	ENTRIES,
	INDEX_FOLDER,
	type ListedEntry,
	START,
	type Start,
	textFile,
} from '../../src/search/literal/format.ts';
import { scratchFolder, writeFiles } from '../scratch-folder.ts';
import { branchFiles, entry, smallNetwork } from '../small-network.ts';
import { shareTheme } from './share-theme.ts';
import { type Answer, SERVERS, startServer } from './web-servers.ts';

/** How a command ended. */
export interface Ended {
	/** Nothing where it was killed. */
	code: number | null;
	output: string;
	milliseconds: number;
}

/** A network under git whose every text says its version, to see what happens when things break. */
export interface FaultNetwork {
	layout: Layout;
	/** Writes a version of these branches and commits it. */
	write(version: number, slugs?: string[]): void;
	/** Runs a command to its end, or kills it after so many milliseconds. */
	run(script: 'build' | 'release', args?: string[], how?: { killAfter?: number; as?: number }): Promise<Ended>;
	/** The commit on disk, and what is not committed. */
	committed(): string;
}

const NOW = '2026-11-21T09:00';
export const SLUGS = ['ting-tao', 'wutong', 'songbai'];

/** The texts of one branch, all of one version. */
function versionOf(slug: string, version: number): Record<string, string> {
	const day = '2026-03-14';
	const news = Array.from({ length: 6 }, (_, index) => [
		`branches/${slug}/news/2026-03-${10 + index}-di-${index}.md`,
		entry(`第${version}版的第 ${index} 篇`, day, `这是第${version}版。`.repeat(40)),
	]);
	return Object.fromEntries(news);
}

/** Makes the network with its folders below `folder`, which may be a small disk. */
export function faultNetwork(folder = scratchFolder(), slugs = SLUGS): FaultNetwork {
	const content = scratchFolder({
		...smallNetwork(),
		...Object.assign({}, ...slugs.map((slug) => branchFiles(slug, `${slug}支部`))),
	});
	const layout = layoutOf(content, join(folder, 'dist'));
	shareTheme(layout);
	const git = (...args: string[]) =>
		execFileSync(
			'git',
			[
				'-c',
				'safe.directory=*',
				'-c',
				'user.name=周明',
				'-c',
				'user.email=zhou@example.org',
				'-c',
				'gc.auto=0',
				...args,
			],
			{
				cwd: content,
				encoding: 'utf8',
			},
		);
	git('init', '-q');
	const start = (script: string, args: string[], as?: number): ChildProcess => {
		const given = ['--content', content, '--out', layout.publicRoot, '--now', NOW, ...args];
		const command = [join(import.meta.dirname, '../../scripts', `${script}.ts`)];
		const all =
			script === 'release' ? [args[0]!, ...args.slice(1), '--content', content, '--out', layout.publicRoot] : given;
		return spawn(process.execPath, [...command, ...all], {
			env: environmentFor(as === undefined ? {} : { HOME: '/nonexistent' }),
			...(as !== undefined && { uid: as, gid: as }),
		});
	};
	return {
		layout,
		write(version, some = slugs) {
			for (const slug of some) writeFiles(content, versionOf(slug, version));
			git('add', '-A');
			git('commit', '-q', '-m', `version ${version}`);
		},
		async run(script, args = [], { killAfter, as } = {}) {
			const began = performance.now();
			const child = start(script, args, as);
			const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
			const result = await outcome(child);
			clearTimeout(timer);
			return { ...result, milliseconds: performance.now() - began };
		},
		committed: () => git('rev-parse', 'HEAD') + git('status', '--porcelain'),
	};
}

/** What a started command said, and how it ended. */
function outcome(child: ChildProcess): Promise<{ code: number | null; output: string }> {
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
	return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

/** What readers saw while things broke. */
export interface Readers {
	/** Ends them and tells what was wrong. */
	stop(): Promise<{ faults: string[]; replies: number; versions: Set<string> }>;
}

/** Readers under nginx, who ask for pages with what belongs to them until they are stopped. */
export async function startReaders(layout: Layout, slugs = SLUGS): Promise<Readers> {
	const { ask } = await startServer(SERVERS[0]!, scratchFolder(), layout.publicRoot, 'http://zhibu.example.org/');
	const faults: string[] = [];
	const versions = new Set<string>();
	let replies = 0;
	let isOver = false;
	const look = async (path: string): Promise<Answer> => {
		const answer = await ask(path);
		replies++;
		if (answer.status !== 200) faults.push(`${path} answered ${answer.status}`);
		return answer;
	};
	/** What a search asks for next is there, unless the site is another one by now. */
	const follow = async <T>(slug: string, list: string, filesIn: (named: T) => string[]): Promise<T> => {
		const { body } = await look(`/${slug}/${list}`);
		const named: T = JSON.parse(gunzipSync(body).toString());
		for (const file of filesIn(named)) {
			const { status } = await ask(`/${slug}/${file}`);
			if (status !== 200 && body.equals((await look(`/${slug}/${list}`)).body))
				faults.push(`/${slug}/${list} names ${file}, which answered ${status}`);
		}
		return named;
	};
	const search = async (slug: string) => {
		const page = async () => versionsIn((await look(`/${slug}/news/`)).text).join();
		const before = await page();
		const listed = await follow<ListedEntry[]>(slug, ENTRIES, (all) => all.map(({ text }) => textFile(text)));
		await follow<Start>(slug, INDEX_FOLDER + START, ({ segments }) =>
			segments.map(({ version }) => INDEX_FOLDER + bucketFile(version, 0)),
		);
		const found = versionsIn(listed.map(({ title }) => title).join()).join();
		if (before === (await page()) && found !== before)
			faults.push(`/${slug}/ is of version ${before}, and its search finds ${found}`);
	};
	const read = async (slug: string) => {
		while (!isOver) {
			for (const page of ['', 'news/', 'news/2026-03-12-di-2/', 'feed.xml']) {
				const { text } = await look(`/${slug}/${page}`);
				const found = versionsIn(text);
				if (found.length !== 1) faults.push(`/${slug}/${page} says versions ${found.join()}`);
				for (const version of found) versions.add(version);
				if (!/<\/(?:html|rss)>\s*$/.test(text)) faults.push(`/${slug}/${page} is cut off`);
				const styles = Array.from(text.matchAll(/(?:href|src)="([^"]*_theme\/[^"]+)"/g), ([, file]) => file!);
				for (const file of styles) await look(new URL(file, `http://x/${slug}/${page}`).pathname);
			}
			await search(slug);
			await look('/');
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
	};
	const all = slugs.map((slug) => read(slug).catch((error: Error) => void faults.push(error.message)));
	return {
		async stop() {
			isOver = true;
			await Promise.all(all);
			return { faults: [...new Set(faults)], replies, versions };
		},
	};
}

const versionsIn = (text: string): string[] => [
	...new Set(Array.from(text.matchAll(/第(\d+)版/g), ([, version]) => version!)),
];

/** Numbers that look random and are the same in every run. */
export function randoms(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
		return state / 2 ** 32;
	};
}

/** The page of a branch's news as readers get it. */
export const pageOf = ({ layout }: FaultNetwork, slug: string): string =>
	readFileSync(join(layout.publicRoot, slug, 'news/index.html'), 'utf8');
