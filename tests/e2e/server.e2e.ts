import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Layout, layoutOf } from '../../scripts/build/layout.ts';
import { scratchFolder, writeFiles } from '../scratch-folder.ts';
import { branchFiles, entry, smallNetwork } from '../small-network.ts';
import { runBuild } from './run-build.ts';
import { shareTheme } from './share-theme.ts';
import { type Answer, askPort, hasIpv6, SERVERS, startServer } from './web-servers.ts';

const FILM = readFileSync('content/shared/wu-fen-zhong/2026-09-28-xiao-shi/三步.mp4');
const FOR_EVER = 'public, max-age=31536000, immutable';
const PAGE = '/ting-tao/news/2026-03-14-kaifang-ri/';
const GONE = '/ting-tao/news/2026-02-02-jiu-shi/';

function content(address: string): Record<string, string | Uint8Array> {
	const files = smallNetwork({
		...branchFiles('wutong', '梧桐里支部'),
		'branches/ting-tao/news/2026-02-02-jiu-shi.md': entry('旧事', '2026-02-02', '旧事。', 'withdrawn: true\n'),
		'branches/ting-tao/news/2026-04-01-ying-pian/index.md': entry(
			'影片',
			'2026-04-01',
			'::video{src=film.mp4 title=影片}',
		),
	});
	return { ...files, 'network.yml': String(files['network.yml']).replace(/address: .*/, `address: ${address}`) };
}

const PLAIN = 'https://zhibu.example.org/';
const BELOW = 'https://www.example.org/zhibu/';

const built = new Map<string, { layout: Layout; build: () => Promise<unknown> }>();
const folders: string[] = [];
beforeAll(async () => {
	for (const address of [PLAIN, BELOW]) {
		const folder = mkdtempSync(join(tmpdir(), 'branch-sites-served-'));
		folders.push(folder);
		writeFiles(join(folder, 'content'), content(address));
		writeFiles(join(folder, 'content-media'), { 'branches/ting-tao/news/2026-04-01-ying-pian/film.mp4': FILM });
		const layout = layoutOf(join(folder, 'content'), join(folder, '网站 一'));
		shareTheme(layout);
		const build = () => runBuild(layout.content, layout.publicRoot, '--compress', 'br');
		await build();
		built.set(address, { layout, build });
	}
});
afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe.each(SERVERS)('$name $state', (server) => {
	const there = test.skipIf(!server.isThere);
	const { name } = server;

	async function served(address = PLAIN) {
		const network = built.get(address)!;
		const { publicRoot } = network.layout;
		const hosts = [{ slug: 'ting-tao', host: 'ting-tao.example.org' }];
		const started = await startServer(server, scratchFolder(), publicRoot, address.replace('https:', 'http:'), hosts);
		return { ...network, ...started, publicRoot };
	}

	there(`${name}: pages are asked for again each time, hashed files never, and both come packed`, async () => {
		const { ask, publicRoot } = await served();
		const page = await ask(PAGE);
		expect(page.status).toBe(200);
		expect(page.text).toBe(readFileSync(join(publicRoot, PAGE, 'index.html'), 'utf8'));
		expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
		expect(page.headers['last-modified']).toBeUndefined();

		const style = /href="([^"]*_theme\/[^"]*\.css)"/.exec(page.text)?.[1] ?? '';
		for (const [coding, unpack] of [
			['gzip', gunzipSync],
			['br', brotliDecompressSync],
		] as const) {
			if (coding === 'br' && !server.brotli) continue;
			const packed = await ask(PAGE, { 'accept-encoding': coding });
			expect(packed.headers).toMatchObject({ 'content-encoding': coding, 'content-type': 'text/html; charset=utf-8' });
			expect(packed.headers.vary).toMatch(/accept-encoding/i);
			expect(packed.headers.etag).not.toBe(page.headers.etag);
			expect(unpack(packed.body).toString()).toBe(page.text);
			const css = await ask(new URL(style, `http://x${PAGE}`).pathname, { 'accept-encoding': coding });
			expect(css.headers).toMatchObject({
				'content-encoding': coding,
				'content-type': 'text/css; charset=utf-8',
				'cache-control': FOR_EVER,
			});
		}

		for (const path of hashedFiles(publicRoot)) {
			const file = await ask(path);
			expect([path, file.status, file.headers['cache-control']]).toEqual([path, 200, FOR_EVER]);
		}
		for (const path of ['/', '/ting-tao/', '/feed.xml', '/ting-tao/feed.xml', '/sitemap.xml', START]) {
			const file = await ask(path);
			expect([path, file.status, file.headers['cache-control']]).toEqual([path, 200, 'no-cache']);
		}
		expect((await ask('/ting-tao/feed.xml')).headers['content-type']).toBe('text/xml; charset=utf-8');
	});

	there(
		`${name}: a browser is told “unchanged” of a page that is, never of a changed one of the same size`,
		async () => {
			const { ask, layout, build } = await served();
			const codings = ['identity', 'gzip'];
			const before = new Map<string, Answer>();
			for (const coding of codings) before.set(coding, await ask(PAGE, { 'accept-encoding': coding }));
			const again = (coding: string) =>
				ask(PAGE, { 'accept-encoding': coding, 'if-none-match': before.get(coding)!.headers.etag! });
			for (const coding of codings) {
				const { status, headers } = await again(coding);
				expect([status, headers['cache-control']]).toEqual([304, 'no-cache']);
			}
			const path = 'branches/ting-tao/news/2026-03-14-kaifang-ri.md';
			const text = readFileSync(join(layout.content, path), 'utf8');
			const [old, other] = text.includes('九点') ? ['九点', '八点'] : ['八点', '九点'];
			writeFiles(layout.content, { [path]: text.replace(old!, other!) });
			await build();
			for (const coding of codings) {
				const { status, body } = await again(coding);
				expect(status).toBe(200);
				expect(`${coding === 'gzip' ? gunzipSync(body) : body}`).toContain(other);
				if (coding === 'identity') expect(body.length).toBe(before.get(coding)!.body.length);
			}
		},
	);

	there(
		`${name}: what was withdrawn is 410 with its own page, what never was is 404 with the page of its branch or of the hub`,
		async () => {
			const { ask } = await served();
			const gone = await ask(GONE);
			expect([gone.status, gone.headers['cache-control']]).toEqual([410, 'no-cache']);
			expect(gone.headers['content-type']).toBe('text/html; charset=utf-8');
			expect(gone.text).toContain('这篇文章已撤下');
			expect((await ask(`${GONE}gone.html`)).status).not.toBe(200);
			expect([301, 410]).toContain((await ask(GONE.slice(0, -1))).status);
			for (const [path, title] of [
				['/ting-tao/news/2020-01-01-mei-you/', '没有找到这一页_听涛楼联合支部'],
				['/wutong/mei-you', '没有找到这一页_梧桐里支部'],
				['/ting-tao/_theme/mei-you.css', '没有找到这一页_听涛楼联合支部'],
				['/mei-you/', '没有找到这一页_梧桐里支部网'],
				['/mei-you', '没有找到这一页_梧桐里支部网'],
				['/branches/mei-you/', '没有找到这一页_梧桐里支部网'],
				['/404.html', '没有找到这一页_梧桐里支部网'],
				['/ting-tao/404.html', '没有找到这一页_听涛楼联合支部'],
				['/%E6%97%A0/', '没有找到这一页_梧桐里支部网'],
			] as const) {
				const missing = await ask(path, { 'accept-encoding': 'identity' });
				expect([path, missing.status, missing.headers['cache-control']]).toEqual([path, 404, 'no-cache']);
				expect([path, /<title>(.*?)<\/title>/.exec(missing.text)?.[1]]).toEqual([path, title]);
				expect(missing.headers['content-type']).toBe('text/html; charset=utf-8');
				expect(missing.headers['x-content-type-options']).toBe('nosniff');
			}
		},
	);

	there(
		`${name}: nothing but the site is handed out: no hidden file, no folder, nothing beside the public root`,
		async () => {
			const { ask, layout } = await served();
			writeFiles(join(layout.publicRoot, '..'), { 'secret.txt': 'secret' });
			for (const path of [
				'/.hub/index.html',
				'/.hub/',
				'/.git/config',
				'/ting-tao/.env',
				'/../secret.txt',
				'/%2e%2e/secret.txt',
				'/ting-tao/../../secret.txt',
				'/ting-tao/..%2f..%2fsecret.txt',
				'/dist-store/state/ting-tao.json',
				'/ting-tao/_theme/',
				'/ting-tao/media/',
				`${PAGE}index.html.gz`,
				`${PAGE}index.md`,
				'/ting-tao/manifest.json',
				'/ting-tao/../manifest.json',
			]) {
				const answer = await ask(path);
				expect([path, answer.status]).toEqual([path, answer.status === 400 ? 400 : 404]);
				expect(answer.text).not.toMatch(/^secret|Index of/);
			}
			for (const method of ['POST', 'PUT', 'DELETE']) expect((await ask('/', {}, method)).status).toBe(405);
			expect((await ask('/', {}, 'HEAD')).status).toBe(200);
		},
	);

	there(`${name}: every answer forbids guessing types, framing by others and what no page needs`, async () => {
		const { ask } = await served();
		for (const path of ['/', PAGE, GONE, '/mei-you/', '/ting-tao/news']) {
			const { headers } = await ask(path);
			expect([path, headers['x-content-type-options'], headers['content-security-policy']]).toEqual([
				path,
				'nosniff',
				"frame-ancestors 'self'",
			]);
			expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
			expect(headers['permissions-policy']).toContain('camera=()');
			expect(headers['strict-transport-security']).toBeUndefined();
			expect(headers.server ?? '').not.toMatch(/\d/);
		}
		const icon = /href="([^"]*\.svg)"/.exec((await ask('/')).text)?.[1] ?? '';
		const { headers } = await ask(new URL(icon, 'http://x/').pathname);
		expect(headers['content-security-policy']).toContain('sandbox');
	});

	there(`${name}: a folder without its slash is sent there by a relative way, with what was asked`, async () => {
		const { ask } = await served();
		expect([await sentTo(ask('/ting-tao/news')), await sentTo(ask('/branches?type=park'))]).toEqual([
			'/ting-tao/news/',
			'/branches/?type=park',
		]);
		expect((await sentTo(ask('//ting-tao/news'))) ?? '').not.toMatch(/^\/\//);
		expect(await sentTo(ask('//evil.example/ting-tao/news'))).toBeUndefined();
	});

	there(`${name}: a film comes in the pieces that were asked for`, async () => {
		const { ask, publicRoot } = await served();
		const film = hashedFiles(publicRoot).find((path) => path.endsWith('.mp4'))!;
		const piece = await ask(film, { range: 'bytes=100-199' });
		expect(piece.status).toBe(206);
		expect(piece.headers['content-type']).toBe('video/mp4');
		expect(piece.headers['content-range']).toBe(`bytes 100-199/${FILM.length}`);
		expect(piece.body).toEqual(FILM.subarray(100, 200));
		const rest = await ask(film, { range: 'bytes=0-', 'if-range': piece.headers.etag ?? 'none' });
		expect([rest.status, rest.body.length]).toEqual([206, FILM.length]);
	});

	there(`${name}: a network below a base path is served there and nowhere else`, async () => {
		const { ask } = await served(BELOW);
		expect((await ask(`/zhibu${PAGE}`)).status).toBe(200);
		expect((await ask(PAGE)).status).toBe(404);
		expect((await ask('/')).status).toBe(404);
		expect((await ask(`/zhibu${GONE}`)).status).toBe(410);
		expect((await ask('/zhibu/ting-tao/mei-you/')).text).toContain('没有找到这一页_听涛楼联合支部');
		expect([await sentTo(ask('/zhibu')), await sentTo(ask('/zhibu/ting-tao/news'))]).toEqual([
			'/zhibu/',
			'/zhibu/ting-tao/news/',
		]);
	});

	there(`${name}: a branch has a host of its own besides its place in the network`, async () => {
		const { ask, port } = await served();
		const host = { host: `ting-tao.example.org:${port}` };
		expect((await ask('/news/2026-03-14-kaifang-ri/', host)).text).toContain('开放日来了四十位邻居');
		expect((await ask(GONE.replace('/ting-tao', ''), host)).status).toBe(410);
		expect((await ask('/wutong/', host)).status).toBe(404);
		expect(await sentTo(ask('/news', host))).toBe('/news/');
		const missing = await ask('/mei-you/', host);
		expect([missing.status, missing.text.includes('没有找到这一页_听涛楼联合支部')]).toEqual([404, true]);
		// Its page for missing addresses names its files by their place in the network.
		const style = /href="([^"]*_theme\/[^"]*\.css)"/.exec(missing.text)?.[1] ?? '';
		expect((await ask(style, host)).status).toBe(200);
		expect(await sentTo(ask('/branches/', host))).toMatch(/^http:\/\/zhibu\.example\.org(:\d+)?\/branches\/$/);
	});

	there(`${name}: readers are heard over IPv6 and written into the log`, async () => {
		const { ask, port, logs } = await served();
		await ask('/ting-tao/about/');
		if (hasIpv6)
			expect((await askPort(port, '/ting-tao/', { host: `zhibu.example.org:${port}` }, 'GET', '::1')).status).toBe(200);
		const log = () =>
			readdirSync(logs)
				.map((file) => readFileSync(join(logs, file), 'utf8'))
				.join('');
		await expect.poll(log).toContain('/ting-tao/about/');
	});
});

const START = '/ting-tao/search/index/start.bin';

/** Where an answer sends its reader. */
async function sentTo(answer: Promise<Answer>): Promise<string | undefined> {
	const { status, headers } = await answer;
	return status >= 301 && status <= 308 && status !== 304 ? headers.location : undefined;
}

/** Addresses of every file of a branch whose name changes with its content. */
function hashedFiles(publicRoot: string): string[] {
	const below = (folder: string): string[] =>
		readdirSync(join(publicRoot, folder), { withFileTypes: true }).flatMap((item) => {
			const path = `${folder}/${item.name}`;
			return item.isDirectory() ? below(path) : [path];
		});
	return below('/ting-tao').filter(
		(path) =>
			/\/(?:_theme|media|search)\/.*[0-9a-z_-]{8}/i.test(path) &&
			!/\.(?:gz|br|html)$|start\.bin$|entries\.bin$/.test(path),
	);
}
