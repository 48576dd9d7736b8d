import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { siteHandler } from '../../scripts/start/site-handler.ts';

/** Serves a folder below `base` (`/`, `/a/`, `/x/y/`) and nothing elsewhere; resolves with the address of the base. */
export async function serveBelow(folder: string, base: string): Promise<string> {
	const handle = siteHandler(folder);
	const server = createServer((request, response) => {
		if (!request.url?.startsWith(base)) return void response.writeHead(404).end();
		request.url = `/${request.url.slice(base.length)}`;
		handle(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		return new Promise<void>((resolve) => server.close(() => resolve()));
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
}
