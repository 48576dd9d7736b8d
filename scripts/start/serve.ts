import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { siteHandler } from './site-handler.ts';

/** Serves a public root for looking at it; production has a real web server. Resolves with the origin to open, and with what ends it. */
export async function serve(
	publicRoot: string,
	host: string,
	port: number,
): Promise<{ origin: string; close: () => void }> {
	const server = createServer(siteHandler(publicRoot));
	await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
	const { address, family, port: actual } = server.address() as AddressInfo;
	const name =
		address === '127.0.0.1' || address === '::1' ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
	const close = () => {
		server.closeAllConnections();
		server.close();
	};
	return { origin: `http://${name}:${actual}`, close };
}
