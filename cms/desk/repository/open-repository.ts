import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeskFolders } from '../folders.ts';
import { firstCommit, firstFetch, prepareClone, refsBelow } from './bare-clone.ts';
import { Commits } from './commits.ts';
import { Crossings } from './crossings.ts';
import { Drafts } from './drafts.ts';
import { gitAt } from './git.ts';
import { lockHome } from './home-lock.ts';
import { InTurn } from './in-turn.ts';
import { Lfs } from './lfs.ts';
import { MAIN, MainLine } from './main-line.ts';
import { commitDirectly, mergeDraft } from './move-main.ts';
import { Objects } from './objects.ts';
import type { Parts } from './parts.ts';
import { DRAFTS } from './paths.ts';
import { readingFrom } from './reading.ts';
import { RefMoves } from './ref-moves.ts';
import type { Repository } from './repository.ts';
import { bringInFolder } from './take-over.ts';
import { Tidy } from './tidy.ts';
import { PACE, type Pace, Upstream } from './upstream.ts';
import { WorkTree } from './work-tree.ts';

/** How a content repository is opened. */
export interface RepositoryOptions {
	folders: DeskFolders;
	/** Where everybody's repository is, as git writes addresses. */
	upstream?: string;
	/** A folder of content that is no repository of its own. */
	folder?: string;
	/** Where the content stands inside the repository; empty: at its root. */
	below: string;
	/** For the operator; never with passwords. */
	log?(line: string): void;
	/** How often the upstream is asked; for tests. */
	pace?: Partial<Pace>;
	/** How long published and discarded drafts can be brought back. */
	keepDays?: number;
}

/** Opens the desk's clone of the content; whatever a crash has left is put right first. */
export async function openRepository(options: RepositoryOptions): Promise<Repository> {
	const { folders, folder, upstream: address, log = () => undefined } = options;
	await mkdir(folders.home, { recursive: true, mode: 0o700 });
	const unlock = lockHome(folders.home);
	const root = options.below.replace(/^\/+|\/*$/g, '').replace(/.$/, '$&/');
	const git = gitAt(folders.repository);
	const refs = new RefMoves(git);
	const objects = new Objects(git);
	const turns = new InTurn();
	const crossings = new Crossings(log);
	try {
		await prepareClone(git, folders.repository);
		const tidy = new Tidy(git, refs, turns, options.keepDays ?? 400);
		const commits = new Commits(git, folders.repository, () => tidy.count());
		const head =
			(await objects.read(MAIN))?.id ?? (address && (await firstFetch(git, address))) ?? (await firstCommit(commits));
		const lfs = new Lfs({ git, objects, root }, { folder: folders.repository, address, log });
		await lfs.follow(head);
		const work = new WorkTree(objects, lfs, folders.work, join(folders.home, 'work.state'), root);
		await work.open(head);
		const main = new MainLine(objects, commits, work, turns, root, head);
		const drafts = new Drafts({ refs, objects, lfs, commits, main, turns, root }, await refsBelow(git, DRAFTS));
		const parts: Parts = { git, refs, objects, lfs, commits, main, drafts, root };
		main.onMove(({ commit }) => void lfs.follow(commit));
		if (folder) crossings.tell(await bringInFolder(parts, folder));
		await drafts.retirePublished();
		await tidy.open(folders.repository);
		const pace = { ...PACE, ...options.pace };
		const upstream = address
			? new Upstream(parts, turns, { address, pace, log, crossed: (crossed) => crossings.tell(crossed) })
			: undefined;
		await upstream?.open();
		return {
			content: join(folders.work, root),
			head: async () => main.head,
			...readingFrom(parts),
			draft: (key) => drafts.read(key),
			drafts: async (branch) => (await Promise.all(drafts.keys(branch).map((key) => drafts.read(key)))).filter(isThere),
			save: (key, changes, by, expected) => drafts.save(key, changes, by, expected),
			discard: (key) => drafts.inTurn(key, () => drafts.retire(key, 'discarded')),
			merge: (key, by, message, signed) => mergeDraft(parts, key, by, message, signed),
			commit: (changes, by, message, expected) => commitDirectly(parts, changes, by, message, expected),
			onMove: (listener) => main.onMove(listener),
			onCrossed: (listener) => crossings.listen(listener),
			refresh: async () => upstream?.refresh(),
			upstream: () => upstream?.state(),
			async close() {
				upstream?.close();
				await turns.idle();
				objects.close();
				unlock();
			},
		};
	} catch (error) {
		objects.close();
		unlock();
		throw error;
	}
}

const isThere = <T>(one: T | undefined): one is T => one !== undefined;
