import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serve } from '../../../scripts/start/serve.ts';
import { openDatabase } from '../database.ts';
import { newEvents } from '../events.ts';
import { openDeskFilms } from '../films/open-films.ts';
import { foldersAt } from '../folders.ts';
import { openOverview } from '../open-overview.ts';
import { openPeople } from '../people/open-people.ts';
import type { Person } from '../people/person.ts';
import type { Problems } from '../problems/problems-of.ts';
import { ClosedError, type Outcome, type Publisher } from '../publishing/publisher.ts';
import { openRepository } from '../repository/open-repository.ts';
import type { Draft, EntryKey } from '../repository/repository.ts';
import { type FlowParts, openFlow } from './open-flow.ts';
import type { Progress } from './stage.ts';

const FILES: Record<string, string> = {
	'network.yml': `name: 梧桐里支部网
address: https://zhibu.example.org/
organiser: 梧桐里街道（虚构）
columns:
  - { id: news, collection: news, title: 支部动态 }
`,
	'branches/ting-tao/branch.yml': 'name: 听涛楼联合支部\nstatus: live\n',
	'branches/jiang-an/branch.yml': 'name: 江岸支部\nstatus: live\n',
	'branches/ting-tao/news/2026-01-01-jiu.md': '---\ntitle: 旧的一篇\ndate: 2026-01-01\n# 备注\n---\n旧的正文\n',
};

/** What a test may turn while the flow runs. */
export interface Knobs {
	needed: number;
	problems: Awaited<ReturnType<Problems['of']>>;
	/** What the next builds come to. */
	outcome: Outcome;
	/** Builds wait until this resolves. */
	gate: Promise<void>;
	now: Date | undefined;
}

/** A flow on a real repository, a real database and a real server, with a publisher that copies texts; for tests. */
export async function sampleFlow() {
	const scratch = mkdtempSync(join(tmpdir(), 'desk-flow-'));
	const folder = join(scratch, 'folder');
	for (const [path, text] of Object.entries(FILES)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	const folders = foldersAt(join(scratch, 'home'));
	const publicRoot = join(scratch, 'dist');
	mkdirSync(publicRoot);
	const server = await serve(publicRoot, '127.0.0.1', 0);
	const knobs: Knobs = {
		needed: 1,
		problems: [],
		outcome: { isLive: true, milliseconds: 1 },
		gate: Promise.resolve(),
		now: undefined,
	};
	const built: string[] = [];

	const open = async () => {
		const repository = await openRepository({ folders, folder, below: '' });
		const database = openDatabase(folders.database);
		const people = openPeople(database);
		const events = newEvents();
		const alerts: string[] = [];
		const heard: Progress[] = [];
		events.on('alert', ({ text }) => alerts.push(text));
		events.on('progress', (progress) => heard.push(progress));
		const overview = openOverview(repository);
		const publisher = copying(repository.content, publicRoot, knobs, built);
		const parts: FlowParts = {
			...{ database, repository, people, publisher, events },
			films: openDeskFilms(folders.media),
			problems: { of: async () => knobs.problems },
			network: () => ({ ...overview(), signersFor: () => knobs.needed }),
			options: { readers: `${server.origin}/`, publicRoot, patience: 300 },
			clock: () => knobs.now ?? new Date(),
		};
		const flow = openFlow(parts);
		const close = async () => {
			await publisher.close();
			await flow.close();
			await repository.close();
			database.close();
		};
		return { ...parts, people, flow, alerts, heard, close };
	};
	let desk = await open();

	return {
		...{ knobs, built, publicRoot, folders },
		get desk() {
			return desk;
		},
		/** Ends everything as a fall would, but for what is half written, and opens it again. */
		async restart(between: () => void = () => {}) {
			await desk.close();
			between();
			desk = await open();
		},
		person(login: string): Person {
			return desk.people.byLogin(login) ?? desk.people.invite(login, `${login}同志`, []).person;
		},
		/** Saves as the writing page does. */
		async save(key: EntryKey, person: Person, title: string, more = ''): Promise<Draft> {
			const before = (await desk.repository.draft(key)) ?? (await desk.repository.entry(key));
			const content = Buffer.from(`---\ntitle: ${title}\ndate: 2026-03-14\n${more}---\n${title}的正文\n`);
			const draft = await desk.repository.save(key, [{ path: 'index.md', content }], person, before?.version);
			desk.flow.saved(key, title, person);
			return draft;
		},
		/** Resolves when a piece has come to a stage. */
		async reaches(key: EntryKey, stage: Progress['stage']): Promise<Progress> {
			const isThere = () => desk.flow.progress(key)?.stage === stage;
			if (!isThere())
				await new Promise<void>((resolve) => {
					const look = () => {
						if (!isThere()) return;
						desk.events.off('progress', look);
						resolve();
					};
					desk.events.on('progress', look);
				});
			return desk.flow.progress(key)!;
		},
		async close() {
			await desk.close();
			server.close();
			rmSync(scratch, { recursive: true, force: true });
		},
	};
}

export type SampleFlow = Awaited<ReturnType<typeof sampleFlow>>;

/** Puts the text of every entry where its page would be. */
function copying(content: string, publicRoot: string, knobs: Knobs, built: string[]): Publisher {
	const closed = Promise.withResolvers<void>();
	let isClosed = false;
	const publish = async (branch: string): Promise<Outcome> => {
		built.push(branch);
		await Promise.race([knobs.gate, closed.promise]);
		if (isClosed) throw new ClosedError();
		if (!knobs.outcome.isLive) return knobs.outcome;
		rmSync(join(publicRoot, branch), { recursive: true, force: true });
		for (const file of readdirSync(join(content, 'branches', branch), { recursive: true, encoding: 'utf8' })) {
			const [, column, id] = /^([a-z]+)\/([^/]+?)(?:\/index)?\.md$/.exec(file) ?? [];
			const text = id && readFileSync(join(content, 'branches', branch, file), 'utf8');
			if (!text || text.includes('\nwithdrawn: true\n')) continue;
			const page = join(publicRoot, branch, column!, id, 'index.html');
			mkdirSync(dirname(page), { recursive: true });
			writeFileSync(page, text);
		}
		return knobs.outcome;
	};
	return {
		publish,
		publishAll: async () => publish('*'),
		show: async () => undefined,
		state: () => ({ building: [], waiting: [] }),
		async close() {
			isClosed = true;
			closed.resolve();
		},
	};
}
