import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A server of one folder that counts what it is asked for. */
export interface CountingServer {
	address: string;
	/** Bytes and requests since it was last asked. */
	count(): { bytes: number; requests: number };
	close(): void;
}

/** Serves a folder as it is, packed by nobody, with headers left out of the count. */
export async function countingServer(folder: string): Promise<CountingServer> {
	let bytes = 0;
	let requests = 0;
	const server = createServer((request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
		requests++;
		try {
			const file = readFileSync(join(folder, path));
			bytes += file.length;
			response.end(file);
		} catch {
			response.writeHead(404).end();
		}
	});
	// A client that rests for a while must not find its connection closed.
	server.keepAliveTimeout = 600_000;
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		count() {
			const counted = { bytes, requests };
			bytes = 0;
			requests = 0;
			return counted;
		},
		close() {
			server.closeAllConnections();
			server.close();
		},
	};
}
