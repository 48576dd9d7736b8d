import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SERVERS, startServer } from '../e2e/web-servers.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { smallNetwork } from '../small-network.ts';
import { startDesk } from './start-desk.ts';
import { signIn } from './talk.ts';

for (const server of SERVERS)
	test.runIf(server.isThere)(
		`behind ${server.name} people sign in, hear at once what happens, and get the editor packed, but no page with a secret${server.state}`,
		async () => {
			const { origin, desk, person } = await startDesk(scratchFolder(smallNetwork()));
			const root = join(scratchFolder(), 'dist');
			mkdirSync(root);
			const door = { host: '127.0.0.1', at: new URL(origin).host };
			const { port, ask } = await startServer(server, scratchFolder(), root, 'http://zhibu.example.org/', [], door);
			const address = `http://127.0.0.1:${port}`;
			const key = { branch: 'ting-tao', column: 'news', id: '2026-11-20-shi-gao' };
			const writer = await person('wang', { role: 'secretary', branch: key.branch });
			const talk = await signIn(address, 'wang');

			const events = await fetch(`${address}/events`, { headers: { cookie: talk.cookie() } });
			expect(events.headers.get('content-type')).toContain('text/event-stream');
			const text = new TextEncoder().encode('---\ntitle: 试着写一篇\ndate: 2026-11-20\n---\n门开着。\n');
			const by = { name: writer.name, login: writer.login };
			await desk.repository.save(key, [{ path: 'index.md', content: Buffer.from(text) }], by, undefined);
			desk.flow.saved(key, '试着写一篇', writer);
			let heard = '';
			const reader = events.body!.getReader();
			while (!heard.includes(key.id)) heard += new TextDecoder().decode((await reader.read()).value);
			await reader.cancel();

			const packed = { host: `127.0.0.1:${port}`, 'accept-encoding': 'gzip', cookie: talk.cookie() };
			const editor = await ask('/assets/decap/decap-cms.js', packed);
			expect([editor.status, editor.headers['content-encoding']]).toEqual([200, 'gzip']);
			expect(editor.body.length).toBeLessThan(2_500_000);
			for (const path of ['/sign-in', '/account', '/']) {
				const page = await ask(path, packed);
				expect([path, page.headers['content-encoding']]).toEqual([path, undefined]);
			}
			expect((await ask('/sign-in', { host: `zhibu.example.org:${port}` })).status).toBe(404);
		},
	);
