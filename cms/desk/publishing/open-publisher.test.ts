import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { homeOf, readMade, writeMade } from '../../../scripts/build/hub-search/made.ts';
import { layoutOf } from '../../../scripts/build/layout.ts';
import { openPublisher } from './open-publisher.ts';
import { ClosedError, type Publisher } from './publisher.ts';

const entry = (title: string) => `---\ntitle: ${title}\ndate: 2026-03-14\n---\n\n门从早上九点开到下午四点。\n`;

let scratch: string;
let content: string;
let publicRoot: string;
let publisher: Publisher;
const write = (path: string, text: string) => {
	mkdirSync(dirname(join(content, path)), { recursive: true });
	writeFileSync(join(content, path), text);
};
const page = (path: string) => readFileSync(join(publicRoot, path, 'index.html'), 'utf8');
const release = (slug: string) => readlinkSync(join(publicRoot, slug));

/** The building processes that are ours. */
const processes = (): number[] =>
	readdirSync('/proc').flatMap((name) => {
		if (!/^\d+$/.test(name)) return [];
		try {
			const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
			return command.includes('build-worker.ts') && command.includes(content) ? [Number(name)] : [];
		} catch {
			return [];
		}
	});

beforeAll(async () => {
	scratch = mkdtempSync(join(tmpdir(), 'desk-publisher-'));
	content = join(scratch, 'content');
	publicRoot = join(scratch, 'dist');
	write(
		'network.yml',
		`name: 梧桐里支部网
address: https://zhibu.example.org/
organiser: 梧桐里街道（虚构）
columns:
  - { id: news, collection: news, title: 支部动态 }
`,
	);
	for (const slug of ['ting-tao', 'jiang-an']) {
		write(`branches/${slug}/branch.yml`, `name: ${slug}支部\nstatus: live\n`);
		write(`branches/${slug}/news/2026-03-14-kaifang-ri.md`, entry('开放日'));
	}
	publisher = openPublisher({ content, publicRoot });
	expect(await publisher.publishAll()).toEqual({ isLive: true, milliseconds: expect.any(Number) });
}, 400_000);
afterAll(async () => {
	await publisher?.close();
	rmSync(scratch, { recursive: true, force: true });
});

const LONG = 120_000;

test(
	'a change is before the readers when publishing resolves, and other branches keep their release',
	async () => {
		const other = release('jiang-an');
		write('branches/ting-tao/news/2026-03-15-x.md', entry('第二篇'));
		expect(await publisher.publish('ting-tao')).toMatchObject({ isLive: true });
		expect(page('ting-tao/news/2026-03-15-x')).toContain('第二篇');
		expect(release('jiang-an')).toBe(other);
		await expect.poll(() => page('.'), { timeout: LONG }).toContain('第二篇');
		const idle = { building: [], waiting: [], memoryMB: expect.any(Number) };
		await expect.poll(() => publisher.state(), { timeout: LONG }).toEqual(idle);
	},
	LONG,
);

test('a text that is not published is shown as it would stand, and nothing of it is public', async () => {
	await publisher.publish('ting-tao');
	const before = release('ting-tao');
	const folder = mkdtempSync(join(scratch, 'draft-'));
	writeFileSync(join(folder, 'index.md'), entry('修好了八把椅子').replace('date: 2026-03-14', 'date: 2026-03-15'));
	const at = { slug: 'ting-tao', column: 'news', id: '2026-03-15-xiu-yi-zi', folder };
	const shown = await publisher.show(at);
	expect(shown?.html).toContain('修好了八把椅子');
	// With everything around it.
	expect(shown?.html).toMatch(/<nav [^>]*aria-label="栏目">/);
	expect(release('ting-tao')).toBe(before);
	writeFileSync(join(folder, 'index.md'), 'no text of ours');
	expect(await publisher.show(at)).toBeUndefined();
	expect(await publisher.show({ ...at, slug: 'mei-you' })).toBeUndefined();
}, 60_000);

test(
	'two branches at once are built together, and asking twice for one is asking once',
	async () => {
		write('branches/ting-tao/news/2026-03-16-x.md', entry('听涛的一篇'));
		write('branches/jiang-an/news/2026-03-16-x.md', entry('江岸的一篇'));
		const asked = [publisher.publish('ting-tao'), publisher.publish('jiang-an'), publisher.publish('ting-tao')];
		expect(publisher.state().waiting).toEqual(['ting-tao', 'jiang-an']);
		expect((await Promise.all(asked)).every(({ isLive }) => isLive)).toBe(true);
		expect(page('ting-tao/news/2026-03-16-x')).toContain('听涛的一篇');
		expect(page('jiang-an/news/2026-03-16-x')).toContain('江岸的一篇');
	},
	LONG,
);

test(
	'a search that has grown long is made anew when nobody waits, by a process of its own',
	async () => {
		const home = homeOf(layoutOf(content, publicRoot).store);
		await expect.poll(() => publisher.state().building, { timeout: LONG }).toEqual([]);
		const made = readMade(home)!;
		expect(made.delta).not.toEqual([]);
		writeMade(home, { ...made, day: '2026-01-01' });
		write('branches/ting-tao/news/2026-03-16-y.md', entry('又一篇'));
		expect(await publisher.publish('ting-tao')).toMatchObject({ isLive: true });
		await expect.poll(() => readMade(home)?.delta, { timeout: LONG }).toEqual([]);
		expect(readMade(home)?.day).not.toBe('2026-01-01');
		expect(processes()).toHaveLength(1);
	},
	LONG,
);

test(
	'a mistake keeps the branch at its last good release and says what it is; the other goes out',
	async () => {
		write('branches/ting-tao/news/2026-03-17-x.md', '---\ntitle: 坏的\ndate: 14.3.2026\n---\n');
		write('branches/jiang-an/news/2026-03-17-x.md', entry('好的一篇'));
		const before = release('ting-tao');
		const [wrong, right] = await Promise.all([publisher.publish('ting-tao'), publisher.publish('jiang-an')]);
		expect(wrong).toMatchObject({
			isLive: false,
			reason: expect.stringMatching(/^「news\/2026-03-17-x」：.*14\.3\.2026/),
		});
		expect(right).toMatchObject({ isLive: true });
		expect(release('ting-tao')).toBe(before);
		rmSync(join(content, 'branches/ting-tao/news/2026-03-17-x.md'));
	},
	LONG,
);

test(
	'a process that is killed in the middle is replaced, and the change goes out all the same',
	async () => {
		write('branches/ting-tao/news/2026-03-18-x.md', entry('杀不掉的一篇'));
		const asked = publisher.publish('ting-tao');
		await expect.poll(() => publisher.state().building, { interval: 5, timeout: LONG }).toEqual(['ting-tao']);
		const [first] = processes();
		process.kill(first!, 'SIGKILL');
		expect(await asked).toMatchObject({ isLive: true });
		expect(page('ting-tao/news/2026-03-18-x')).toContain('杀不掉的一篇');
		expect(processes()).not.toContain(first);
	},
	LONG,
);

test(
	'a new theme gets a new process, for the old one holds the old program',
	async () => {
		const [before] = processes();
		const theme = join(import.meta.dirname, '../../../src/styles/icon.svg');
		utimesSync(theme, new Date(), new Date());
		write('branches/ting-tao/news/2026-03-19-x.md', entry('新模板的一篇'));
		expect(await publisher.publish('ting-tao')).toMatchObject({ isLive: true });
		expect(processes()).toEqual([expect.any(Number)]);
		expect(processes()).not.toEqual([before]);
	},
	LONG,
);

test(
	'a branch that was taken away is taken from the readers',
	async () => {
		rmSync(join(content, 'branches/jiang-an'), { recursive: true });
		expect(await publisher.publish('jiang-an')).toMatchObject({ isLive: true });
		expect(readdirSync(publicRoot)).not.toContain('jiang-an');
	},
	LONG,
);

test(
	'a process that has grown too large is replaced after its work',
	async () => {
		await publisher.close();
		publisher = openPublisher({ content, publicRoot, memoryMB: 1 });
		await expect.poll(processes, { timeout: LONG }).toHaveLength(1);
		const [before] = processes();
		expect(await publisher.publish('ting-tao')).toMatchObject({ isLive: true });
		await expect.poll(processes, { timeout: LONG }).not.toContain(before);
	},
	LONG,
);

test(
	'closing ends every process, and what waits is told so rather than that it failed',
	async () => {
		const asked = [publisher.publish('ting-tao'), publisher.publishAll()];
		const settled = Promise.allSettled(asked);
		await publisher.close();
		for (const result of await settled) expect(result).toMatchObject({ reason: expect.any(ClosedError) });
		expect(processes()).toEqual([]);
		await expect(publisher.publish('ting-tao')).rejects.toBeInstanceOf(ClosedError);
	},
	LONG,
);
