import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { HUB, layoutOf, shelfOf } from '../../scripts/build/layout.ts';
import { ReleaseWriter } from '../../scripts/build/release.ts';
import { switchTo } from '../../scripts/build/switch.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { ended, freePort } from './programs.ts';

const PAGES = ['index.html', 'news/a/index.html', 'news/b/index.html', 'feed.xml'];

test('guarantee 1, atomic: readers under nginx see no error and no mixture during 200 switches of a branch and of the hub', async () => {
	const folder = scratchFolder();
	const layout = layoutOf(join(folder, 'content'), join(folder, 'dist'));
	const publish = (version: number) => {
		for (const site of ['ting-tao', HUB]) {
			const writer = new ReleaseWriter(layout.releases, site);
			for (const page of PAGES) writer.write(page, `${version} `.repeat(5000));
			switchTo(shelfOf(layout, 'public'), site, writer.finish(undefined, '2026-03-14T09:30').id);
		}
	};
	publish(0);
	const origin = await startNginx(folder, layout.publicRoot);

	let isOver = false;
	let replies = 0;
	const versions = new Set<string>();
	const faults: string[] = [];
	const read = async () => {
		while (!isOver) {
			for (const page of [...PAGES.map((path) => `ting-tao/${path}`), ...PAGES]) {
				const response = await fetch(`${origin}/${page}`);
				const words = new Set((await response.text()).trim().split(' '));
				if (response.status !== 200 || words.size !== 1) faults.push(`${page} ${response.status} ${[...words]}`);
				versions.add([...words][0] ?? '');
				replies++;
			}
		}
	};
	const readers = Array.from({ length: 4 }, read);
	for (let version = 1; version <= 200; version++) {
		publish(version);
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
	isOver = true;
	await Promise.all(readers);

	expect(faults).toEqual([]);
	expect(versions.size).toBeGreaterThan(20);
	expect(replies).toBeGreaterThan(200);
});

async function startNginx(folder: string, root: string): Promise<string> {
	const port = await freePort();
	mkdirSync(join(folder, 'nginx'));
	const configuration = join(folder, 'nginx/nginx.conf');
	writeFileSync(
		configuration,
		`daemon off; pid nginx.pid; error_log stderr; user root;
		events {}
		http {
			access_log off; types { text/html html; } default_type application/octet-stream;
			client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4; scgi_temp_path t5;
			server { listen 127.0.0.1:${port}; root ${root}; }
		}`,
	);
	const nginx = spawn('nginx', ['-p', join(folder, 'nginx'), '-c', configuration], { stdio: 'inherit' });
	onTestFinished(() => ended(nginx, 'SIGQUIT'));
	const origin = `http://127.0.0.1:${port}`;
	for (;;) {
		if (nginx.exitCode !== null) throw new Error('nginx did not start');
		if (await fetch(origin).catch(() => undefined)) return origin;
	}
}
