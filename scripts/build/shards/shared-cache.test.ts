import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../../../tests/scratch-folder.ts';
import { layoutOf } from '../layout.ts';
import { hasRclone } from './rclone.ts';
import { openCache, withSharedCache } from './shared-cache.ts';

const rclone = await hasRclone();

/** A machine's media folder that has encoded one picture and keeps one file. */
const media = () =>
	scratchFolder({
		'pictures/ab/abcd-800.webp': 'picture',
		'pictures/ab/abcd.json': '{}',
		'files/12/1234': 'file',
		'stamps/x': 'of this machine',
	});

async function share(place: string): Promise<string> {
	const [mine, theirs] = [media(), scratchFolder({ 'pictures/ff/f.jpg': 'kept' })];
	const cache = await openCache(place, { media: mine });
	await cache.fetch();
	await cache.store();
	await (await openCache(place, { media: theirs })).fetch();
	return theirs;
}

function expectShared(theirs: string): void {
	expect(readFileSync(join(theirs, 'pictures/ab/abcd-800.webp'), 'utf8')).toBe('picture');
	expect(readFileSync(join(theirs, 'files/12/1234'), 'utf8')).toBe('file');
	expect(readFileSync(join(theirs, 'pictures/ff/f.jpg'), 'utf8')).toBe('kept');
	expect(existsSync(join(theirs, 'stamps'))).toBe(false);
}

test('what one machine encoded another one takes from a folder, which nobody else on the machine may open', async () => {
	const folder = join(scratchFolder(), 'cache');
	expectShared(await share(folder));
	expect(statSync(folder).mode & 0o077).toBe(0);
	expect(readdirSync(folder).sort()).toEqual(['files', 'pictures']);
});

test('a folder that cannot be made costs nobody the build: that is said, and the work done', async () => {
	const place = join(scratchFolder({ file: '' }), 'file/cache');
	const said: string[] = [];
	const layout = layoutOf('content', join(scratchFolder(), 'dist'));
	const work = async () => 'done';
	expect(await withSharedCache(place, layout, (line) => void said.push(line), work)).toBe('done');
	expect(said.map((line) => line.slice(0, 8))).toEqual(['共用的缓存读不到', '共用的缓存写不进']);
});

test.skipIf(!rclone)('or from a remote of rclone; a file that was left unfinished there is copied again', async () => {
	const folder = scratchFolder({ 'pictures/ab/abcd-800.webp': 'pic' });
	expectShared(await share(`:local:${folder}`));
});

test.skipIf(!rclone)('or over the network, by WebDAV', async () => {
	const port = await freePort();
	const server = spawn('rclone', ['serve', 'webdav', scratchFolder(), `--addr=127.0.0.1:${port}`], { stdio: 'ignore' });
	onTestFinished(() => void server.kill());
	await answers(`http://127.0.0.1:${port}/`, server);
	expectShared(await share(`:webdav,url="http://127.0.0.1:${port}/",vendor=other:cache`));
});

test.skipIf(!rclone)('a remote that does not answer is said with its reason', async () => {
	const place = `:webdav,url="http://127.0.0.1:${await freePort()}/",vendor=other:cache`;
	const cache = await openCache(place, { media: media() });
	await expect(cache.fetch()).rejects.toThrow('没有成功');
});

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}

async function answers(address: string, { exitCode }: ChildProcess): Promise<void> {
	while (exitCode === null && !(await fetch(address).catch(() => undefined)))
		await new Promise((resolve) => setTimeout(resolve, 50));
}
