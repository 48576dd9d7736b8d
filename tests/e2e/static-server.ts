import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { onTestFinished } from 'vitest';

/** Serves a folder below `base` (`/`, `/a/`, `/x/y/`) and nothing elsewhere; resolves with the address of the base. */
export async function serveBelow(folder: string, base: string): Promise<string> {
	const files = sirv(folder, { dev: true, extensions: [] });
	const server = createServer((request, response) => {
		const refuse = () => response.writeHead(404).end();
		if (!request.url?.startsWith(base)) return refuse();
		request.url = `/${request.url.slice(base.length)}`;
		files(request, response, refuse);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => new Promise<void>((resolve) => (server.closeAllConnections(), server.close(() => resolve()))));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
}
