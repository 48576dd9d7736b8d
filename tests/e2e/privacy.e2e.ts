import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../../scripts/build/digest-files.ts';
import { shelfOf } from '../../scripts/build/layout.ts';
import { samplePhoto } from '../../src/media/sample-photo.ts';
import { scratchFolder, writeFiles } from '../scratch-folder.ts';
import { findLeaks } from './find-leaks.ts';
import { scratchNetwork } from './scratch-network.ts';
import { secretiveNetwork } from './secretive-network.ts';
import { secretsOf } from './secrets-of.ts';
import { zipOf } from './zip.ts';

const NOW = '2026-11-21T09:00';

test('not a word, name, picture or file of the sample that is not public stands in its public root', async () => {
	const root = inject('sampleRoot');
	const secrets = secretsOf('content', NOW);
	expect(secrets.length).toBeGreaterThan(20);
	// The title of a members' column may be made of words that are public elsewhere; everything else has some of its own.
	expect(secrets.filter(({ of, words }) => words.size === 0 && !of.endsWith('(for members)'))).toEqual([]);
	const { files, leaks } = await findLeaks([root], secrets);
	expect(files).toBeGreaterThan(300);
	expect(leaks.slice(0, 20)).toEqual([]);
});

test('the words that the sample says must not be public stand in none of its public files', async () => {
	const [, listed = ''] =
		/^## What must not be public$([\s\S]*?)^## /m.exec(readFileSync('content/README.md', 'utf8')) ?? [];
	const words = new Set(listed.match(/\p{Script=Han}{4,}/gu));
	expect(words.size).toBeGreaterThan(5);
	expect((await findLeaks([inject('sampleRoot')], [{ of: 'content/README.md', words }])).leaks).toEqual([]);
});

test('whatever way something is kept from the public, nothing of it is in the public root or its releases; and the search for it can fail', async () => {
	const { layout, build } = scratchNetwork(await secretiveNetwork());
	const { problems } = await build();
	expect(problems.filter(({ severity }) => severity === 'must-fix')).toEqual([]);
	const secrets = secretsOf(layout.content, NOW);
	expect(secrets.filter(({ words }) => words.size < 2)).toEqual([]);
	expect(secrets.length).toBeGreaterThan(28);
	expect((await findLeaks([layout.publicRoot, layout.releases], secrets)).leaks).toEqual([]);

	const members = await findLeaks([shelfOf(layout, 'members').root], secrets);
	const told = new Set(members.leaks.map(({ of }) => of.replace(/^branches\//, '')));
	expect([...told]).toEqual(expect.arrayContaining(FOR_MEMBERS));
	const never = [
		'cao-gao',
		'guo-qi',
		'wei-lai',
		'wu-lan-mu',
		'people/',
		'2026-05-09-b',
		'2026-05-09-c',
		'2026-05-09-e',
		'ti-dao',
		'底片',
	];
	expect([...told].filter((of) => never.some((part) => of.includes(part)))).toEqual([]);

	const copy = join(scratchFolder(), 'root');
	execFileSync('cp', ['-rL', layout.publicRoot, copy]);
	const indexed = relative(copy, listFiles(copy).find((file) => /\/ting-tao\/search\/text\/[^/]+\.bin$/.test(file))!);
	const picture = await samplePhoto(40, 40)
		.webp()
		.withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">鱼篓会</x:xmpmeta>')
		.toBuffer();
	const titled = await sharp(picture)
		.jpeg()
		.withExif({ IFD0: { Copyright: 'yu-lou-fen-pei' } })
		.toBuffer();
	const secretFile = readFileSync(join(layout.content, 'branches/ting-tao/news/2026-05-05-tu/船桨近照.jpg'));
	const site = join(shelfOf(layout, 'members').root, 'ting-tao/');
	const inside = listFiles(site).map((file) => relative(site, file));
	const pictureOfMembers = `ting-tao/${inside.find((file) => file.endsWith('.webp') && !existsSync(join(layout.publicRoot, 'ting-tao', file)))}`;
	const plants: Record<string, () => void> = {
		'ting-tao/index.html': () => appendFileSync(join(copy, 'ting-tao/index.html'), '<p>鱼篓会</p>'),
		'ting-tao/news/index.html': () =>
			appendFileSync(join(copy, 'ting-tao/news/index.html'), `<a href="${encodeURI('鱼篓会')}">`),
		'ting-tao/about/index.html': () => appendFileSync(join(copy, 'ting-tao/about/index.html'), '&#40060;&#x7bd3;会'),
		'ting-tao/search/index.html': () =>
			appendFileSync(join(copy, 'ting-tao/search/index.html'), '鱼<strong>篓</strong>会'),
		'feed.xml': () => appendFileSync(join(copy, 'feed.xml'), 'jiu-di-zhi/yu-lou-fen-pei'),
		'manifest.json': () =>
			writeFileSync(join(copy, 'manifest.json'), JSON.stringify({ path: 'news/2026-05-02-dang-yuan/' })),
		'escaped.json': () => writeFileSync(join(copy, 'escaped.json'), '"\\u9c7c\\u7bd3\\u4f1a"'),
		'page.html.gz': () => writeFileSync(join(copy, 'page.html.gz'), gzipSync('<p>鱼篓会</p>')),
		[indexed]: () => {
			const text = gunzipSync(readFileSync(join(copy, indexed))).toString();
			writeFileSync(join(copy, indexed), gzipSync(`${text}鱼\u200b篓会`));
		},
		'form.docx': () => writeFileSync(join(copy, 'form.docx'), zipOf({ 'word/document.xml': '<w:t>鱼篓会</w:t>' })),
		'nested.zip': () => writeFileSync(join(copy, 'nested.zip'), zipOf({ 'a.xlsx': '', '鱼篓会.txt': '' })),
		'a.webp': () => writeFileSync(join(copy, 'a.webp'), picture),
		'a.jpg': () => writeFileSync(join(copy, 'a.jpg'), titled),
		'copy.bin': () => writeFileSync(join(copy, 'copy.bin'), secretFile),
		[pictureOfMembers]: () => writeFiles(copy, { [pictureOfMembers]: 'x' }),
		'wide.bin': () => writeFileSync(join(copy, 'wide.bin'), Buffer.from('\0胡桃木柜子\0', 'utf16le')),
	};
	expect((await findLeaks([copy], secrets)).leaks).toEqual([]);
	for (const plant of Object.values(plants)) plant();
	const found = (await findLeaks([copy], secrets)).leaks.map(({ file }) => file.slice(copy.length + 1));
	expect([...new Set(found)].sort()).toEqual(Object.keys(plants).sort());
});

/** What members find, and nobody else. */
const FOR_MEMBERS = [
	'ting-tao/news/2026-05-02-dang-yuan.md',
	'ting-tao/news/2026-05-05-tu/index.md',
	'ting-tao/news/2026-05-05-tu/船桨近照.jpg',
	'ting-tao/news/2026-05-05-tu/砚台账目.docx',
	'ting-tao/nei-kan/2026-05-07-a.md',
	'ting-tao/records/2026-05-08-a/index.md (minutes)',
	'ting-tao/records/2026-05-08-a/橡皮图章.csv',
	'ting-tao/stories/2026-05-09-d.md',
	'yi-ting/branch.yml',
	'yi-ting/news/2026-05-11-a.md',
	'gui-dang/news/2026-05-12-a.md',
	'pei-yu/branch.yml',
	'pei-yu/news/2026-05-13-a/茶苗特写.jpg',
];
