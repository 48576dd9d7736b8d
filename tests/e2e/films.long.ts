import {
	appendFileSync,
	existsSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shelfOf } from '../../scripts/build/layout.ts';
import { silence } from '../desk/silence.ts';
import { scratchFolder, writeFiles } from '../scratch-folder.ts';
import { branchFiles, entry, smallNetwork } from '../small-network.ts';
import { readersGet } from './files-under.ts';
import { runRelease } from './run-release.ts';
import { scratchNetwork } from './scratch-network.ts';

const FILM = readFileSync('content/shared/wu-fen-zhong/2026-09-28-xiao-shi/三步.mp4');
const HOME = 'branches/ting-tao/news/2026-04-01-ying-pian';
/** The same film for everybody who plays it, and other bytes. */
const cut = (words: string): Buffer => Buffer.concat([FILM, Buffer.from(words)]);

const withFilm = (more: Record<string, string | Uint8Array> = {}) =>
	smallNetwork({
		...branchFiles('lin-jiang', '临江支部'),
		[`${HOME}/index.md`]: entry('影片', '2026-04-01', '::video{src=三步.mp4 title=三步}', 'audio: 读.wav\n'),
		...more,
	});

function setUp(more: Record<string, string | Uint8Array> = {}) {
	const network = scratchNetwork(withFilm(more));
	const { films } = network.layout;
	writeFiles(films, { [`${HOME}/三步.mp4`]: FILM, [`${HOME}/读.wav`]: silence(8000) });
	const played = (audience = 'public') =>
		Object.entries(readersGet(network.layout))
			.filter(([path]) => path.startsWith(`${audience}: `) && /\.(?:mp4|wav)$/.test(path))
			.map(([path]) => path.replace(/^.*\//, ''))
			.sort();
	const page = () =>
		readFileSync(join(network.layout.publicRoot, 'ting-tao/news/2026-04-01-ying-pian/index.html'), 'utf8');
	return { ...network, films, played, page };
}

test('films from the media folder are played like those beside a text, and are one file on disk with what readers get', async () => {
	const { layout, build, films, played, page } = setUp();
	expect(await build()).toMatchObject({ exitCode: 0, problems: [] });
	expect(played()).toEqual(['三步.mp4', '读.wav']);
	const [, source = ''] = /<video src="([^"]+)"/.exec(page()) ?? [];
	const file = decodeURIComponent(join(layout.publicRoot, 'ting-tao/news/2026-04-01-ying-pian', source));
	expect(readFileSync(file).equals(FILM)).toBe(true);
	expect(statSync(file).ino).toBe(statSync(join(films, HOME, '三步.mp4')).ino);
	expect(existsSync(`${file}.gz`)).toBe(false);
	// Beside the text it would be the same, byte for byte.
	const beside = scratchNetwork(withFilm({ [`${HOME}/三步.mp4`]: FILM, [`${HOME}/读.wav`]: silence(8000) }));
	await beside.build();
	expect(readersGet(beside.layout)).toEqual(readersGet(layout));
});

test('a film that changes, comes or goes is that branch’s own change, and nobody else’s', async () => {
	const { layout, build, films, played, page } = setUp();
	await build();
	expect(await build()).toMatchObject({ rendered: [] });
	const first = page();

	rmSync(join(films, HOME, '三步.mp4'));
	writeFiles(films, { [`${HOME}/三步.mp4`]: cut('二') });
	expect((await build()).rendered.filter((site) => site !== 'hub')).toEqual(['ting-tao']);
	expect(page()).not.toBe(first);

	// One that no text names changes nothing for readers.
	const before = readersGet(layout);
	writeFiles(films, { [`${HOME}/没用上.mp4`]: FILM, '.waiting/branches/lin-jiang/news/a/b.mp4': FILM });
	expect((await build()).written).toEqual([]);
	expect(readersGet(layout)).toEqual(before);

	// Missing, it holds back its own branch.
	renameSync(join(films, HOME, '三步.mp4'), join(films, 'elsewhere.mp4'));
	const missing = await build();
	expect(missing).toMatchObject({ exitCode: 1, kept: ['ting-tao'] });
	expect(missing.problems).toMatchObject([{ rule: 'attachment-refused', file: `${HOME}/index.md` }]);
	expect(readersGet(layout)).toEqual(before);
	renameSync(join(films, 'elsewhere.mp4'), join(films, HOME, '三步.mp4'));
	expect(await build()).toMatchObject({ exitCode: 0, kept: [] });
	expect(played()).toEqual(['三步.mp4', '读.wav']);
});

test('a film of members, of minutes, of a draft and of somebody who withdrew is nowhere in the public root', async () => {
	const one = (kind: string) => `branches/ting-tao/news/2026-04-0${kind.length}-${kind}`;
	const record = 'branches/ting-tao/records/2026-04-08-hui-yi';
	const text = (name: string, more: string) => entry(name, '2026-04-01', `::video{src=${name}.mp4 title=片子}`, more);
	const { layout, build, films, played } = setUp({
		'network.yml': String(smallNetwork()['network.yml']).replace(
			'topics:',
			'  - { id: records, collection: records, title: 组织生活 }\ntopics:',
		),
		[`${one('a')}/index.md`]: text('内部', 'audience: members\n'),
		[`${one('bb')}/index.md`]: text('草稿', 'draft: true\n'),
		[`${one('ccc')}/index.md`]: text('以后', 'publishAt: 2027-01-01T09:00\n'),
		[`${one('dddd')}/index.md`]: text('撤回', 'people: [li-na]\n'),
		'branches/ting-tao/people/li-na.yml': 'name: 李娜\ngiven: 2026-02-01\nwithdrawn: 2026-03-01\n',
		[`${record}/index.md`]: entry(
			'支部大会',
			'2026-04-08',
			'会上的话。',
			'meeting: general\naudio: 会议.wav\nsummary: 开了会\n',
		),
	});
	for (const [place, name] of [
		[one('a'), '内部'],
		[one('bb'), '草稿'],
		[one('ccc'), '以后'],
		[one('dddd'), '撤回'],
	] as const)
		writeFiles(films, { [`${place}/${name}.mp4`]: cut(name) });
	writeFiles(films, { [`${record}/会议.wav`]: silence(4000) });
	expect((await build()).exitCode).toBe(0);
	expect(played()).toEqual(['三步.mp4', '读.wav']);
	expect(played('members')).toEqual(['三步.mp4', '会议.wav', '内部.mp4', '读.wav']);
	const { root } = shelfOf(layout, 'members');
	expect(readdirSync(root)).toEqual(['ting-tao']);
});

test('release verify finds a film that was written into, and brings back what readers had from another copy', async () => {
	const { layout, build, films, page } = setUp();
	await build();
	expect((await runRelease(layout, 'verify')).exitCode).toBe(0);
	const [, source = ''] = /<video src="([^"]+)"/.exec(page()) ?? [];
	const file = decodeURIComponent(join(layout.publicRoot, 'ting-tao/news/2026-04-01-ying-pian', source));
	// Not by the desk, and not as the README says: into the very file.
	appendFileSync(join(films, HOME, '三步.mp4'), 'x');
	expect((await runRelease(layout, 'verify')).output).toContain('内容被改过');
	rmSync(join(films, HOME, '三步.mp4'));
	writeFiles(films, { [`${HOME}/三步.mp4`]: FILM });
	expect((await runRelease(layout, 'verify', '--restore', '--now', '2026-11-21T09:00')).exitCode).toBe(0);
	expect(readFileSync(file).equals(FILM)).toBe(true);
});

test('a film larger than memory is built with the memory of any other', async () => {
	const { layout, build, films } = setUp();
	const small = (await build()).peakMemoryMB;
	const file = join(films, HOME, '长片.mp4');
	writeFileSync(file, FILM);
	// Nearly all of it is a hole that takes no room on the disk.
	const { truncateSync } = await import('node:fs');
	truncateSync(file, 1200 * 1024 ** 2);
	writeFiles(layout.content, { [`${HOME}/index.md`]: entry('长片', '2026-04-01', '::video{src=长片.mp4 title=长片}') });
	const large = await build();
	expect(large).toMatchObject({ exitCode: 0, written: expect.arrayContaining(['ting-tao']) });
	expect(large.peakMemoryMB).toBeLessThan(small + 200);
	// What was published is not read again when a word changes.
	writeFiles(layout.content, {
		[`${HOME}/index.md`]: entry('长片', '2026-04-01', '看看。\n\n::video{src=长片.mp4 title=长片}'),
	});
	expect(await build()).toMatchObject({ exitCode: 0, written: expect.arrayContaining(['ting-tao']) });
}, 120_000);

test('another media folder than the usual may be named', async () => {
	const { layout, build, films, played } = setUp();
	const other = join(scratchFolder(), 'films');
	renameSync(films, other);
	expect((await build()).exitCode).toBe(1);
	expect((await build('--media', other)).exitCode).toBe(0);
	expect(played()).toEqual(['三步.mp4', '读.wav']);
	expect((await runRelease(layout, 'verify', '--restore', '--media', other)).exitCode).toBe(0);
});
