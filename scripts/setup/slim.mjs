import { existsSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { bringsNode } from './machine.mjs';

/**
 * Removes what packages bring and nobody reads: 117 MB of C++ headers and source maps.
 * @param {string} modules
 */
export function slim(modules) {
	const decap = path.join(modules, 'decap-cms/dist');
	const maps = existsSync(decap) ? readdirSync(decap).filter((name) => name.endsWith('.map')) : [];
	const unread = [
		...['x64', 'arm64'].map((arch) => path.join(modules, `node-linux-${arch}/include`)),
		...maps.map((name) => path.join(decap, name)),
	];
	for (const file of unread) rmSync(file, { recursive: true, force: true });

	// The Node that comes along needs glibc: on musl npm links it all the same, and the machine's own has to be found.
	if (process.platform === 'linux' && !bringsNode()) rmSync(path.join(modules, '.bin/node'), { force: true });

	// npm mistrusts its record of the installed tree when a package is younger, and reads 400 packages again.
	const record = path.join(modules, '.package-lock.json');
	if (existsSync(record)) utimesSync(record, new Date(), new Date());
}
