import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDesk } from '../cms/desk/open-desk.ts';
import type { EntryKey } from '../cms/desk/repository/repository.ts';
import { serve } from '../scripts/start/serve.ts';
import { generate } from './generate.ts';
import { scratchFolder } from './scratch.ts';
import { literalReaders } from './search/literal.ts';
import { figure, table } from './table.ts';

/** What `bench desk-publish` can be told. */
export interface DeskPublishOptions {
	branches: number;
	entries: number;
	texts?: string;
	runs: number;
	json?: string;
}

/** Milliseconds from pressing the button to what is named. */
interface Run {
	onMain: number;
	page: number;
	live: number;
	search: number;
	hubSearch: number;
}

/** Publishes changes at a desk as a reviewer does, and looks for them where readers look; prints how long they took. */
export async function deskPublish({ branches, entries, texts, runs, json }: DeskPublishOptions): Promise<void> {
	const scratch = scratchFolder();
	const folder = join(scratch, 'content');
	await generate({ branches, entries, texts, search: 'literal', out: folder });
	const publicRoot = join(scratch, 'dist');
	const home = join(scratch, 'desk');
	const site = await serve(publicRoot, '127.0.0.1', 0);
	const readers = `${site.origin}/`;
	const where = { home, folder, below: '', publicRoot, readers };
	const { desk, close } = await openDesk({ ...where, host: '127.0.0.1', port: 0, isDemo: false });
	try {
		const writer = desk.people.invite('zhang', '张敏', [{ role: 'secretary' }]).person;
		const reviewer = desk.people.invite('wang', '王建国', [{ role: 'reviewer' }]).person;
		const built = await desk.publisher.publishAll();
		if (!built.isLive) throw new Error(built.reason);
		console.error(`whole: ${figure(built.milliseconds / 1000, 1)} s`);

		const slugs = readdirSync(join(folder, 'branches')).sort();
		const found: Run[] = [];
		// The first two warm what is cached.
		for (let run = -2; run < runs; run++) {
			const slug = slugs[((run + 2) * 7) % slugs.length]!;
			const name = readdirSync(join(folder, 'branches', slug, 'news'))
				.sort()
				.at(-1)!;
			const key: EntryKey = { branch: slug, column: 'news', id: name.replace(/\.md$/, '') };
			const title = `第${run + 3}次在工作台上改了${slug}`;
			const before = (await desk.repository.entry(key))!;
			const text = `${before.text.replace(/^title: .*$/m, `title: ${title}`)}\n又添了一段，这是第 ${run + 3} 次。\n`;
			const change = { path: 'index.md', content: Buffer.from(text) };
			const { commit } = await desk.repository.save(key, [change], writer, before.version);
			desk.flow.saved(key, title, writer);
			await desk.flow.submit(key, writer);
			await desk.flow.sign(key, reviewer, commit);

			const start = performance.now();
			const since = () => performance.now() - start;
			const when = async (isSo: () => Promise<boolean> | boolean) => {
				while (!(await isSo())) await wait(10);
				return since();
			};
			const page = `${slug}/news/${key.id}/`;
			// An index that is replaced between its first file and its last is asked again.
			const finds = (at: string, scope: 'branch' | 'hub', path: string) => async () => {
				const ask = await literalReaders(at, scope)();
				const { first } = await ask(title).catch(() => ({ first: [] as string[] }));
				return first.includes(path);
			};
			const publishing = desk.flow.publish(key, reviewer).then(since);
			const [onMain, shown, live] = await Promise.all([
				publishing,
				when(async () => (await (await fetch(readers + page)).text()).includes(title)),
				when(() => {
					const progress = desk.flow.progress(key);
					if (progress?.stage === 'failed') throw new Error(progress.reason);
					return progress?.stage === 'live';
				}),
			]);
			const search = await when(finds(`${readers}${slug}/`, 'branch', `news/${key.id}/`));
			const hubSearch = await when(finds(readers, 'hub', page));
			if (run >= 0) found.push({ onMain, page: shown, live, search, hubSearch });
			console.error(
				`change ${run + 3}: page ${figure(shown)} ms, live ${figure(live)} ms, found ${figure(hubSearch)} ms`,
			);
		}

		const names: [keyof Run, string][] = [
			['onMain', 'on main'],
			['page', 'the page shows it'],
			['live', 'the desk says it is live'],
			['search', 'the branch’s search finds it'],
			['hubSearch', 'the hub’s search finds it'],
		];
		const rows = names.map(([field, title]) => {
			const values = found.map((run) => run[field]).sort((a, b) => a - b);
			return [title, figure(values[values.length >> 1]!), figure(values.at(-1)!)];
		});
		const { memoryMB } = desk.publisher.state();
		const ours = Math.round(process.memoryUsage.rss() / 1024 / 1024);
		console.log(`\nOne entry published at the desk, ${figure(branches)} × ${figure(entries)}, ${runs} times\n`);
		console.log(table(['from pressing the button, ms', 'median', 'most'], rows));
		console.log(`Memory: this process, the desk among it, ${ours} MB; the one that builds ${memoryMB} MB`);
		if (json) writeFileSync(json, `${JSON.stringify({ branches, entries, found, memoryMB }, null, '\t')}\n`);
	} finally {
		await close();
		site.close();
	}
}
