import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** Serves a public root for looking at it; production has a real web server. Resolves with the origin to open. */
export async function serve(publicRoot: string, host: string, port: number): Promise<string> {
	// `dev` reads the disk at every request, so that a release switched in is seen at once.
	const files = sirv(publicRoot, { dev: true, etag: true, extensions: [] });
	const server = createServer((request, response) => {
		files(request, response, () => answerMissing(publicRoot, request.url ?? '/', response));
	});
	await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
	const { address, family, port: actual } = server.address() as AddressInfo;
	const name = address === '127.0.0.1' || address === '::1' ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
	return `http://${name}:${actual}`;
}

/** The branch's own page for missing addresses, or the hub's. */
function answerMissing(publicRoot: string, url: string, response: ServerResponse): void {
	const [, slug = ''] = /^\/([a-z][a-z0-9-]*)\//.exec(url) ?? [];
	const page = [join(publicRoot, slug, '404.html'), join(publicRoot, '404.html')].find((file) => existsSync(file));
	response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
	response.end(page ? readFileSync(page) : '404');
}
