import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { HUB, type Layout } from '../../scripts/build/layout.ts';
import type { Manifest } from '../../scripts/build/manifest.ts';

/** What is not whole in what readers get: every link has to lead to one release, and every file to be as its manifest says. */
export function faultsIn({ publicRoot, releases }: Layout): string[] {
	if (!existsSync(publicRoot)) return [];
	const faults: string[] = [];
	for (const name of readdirSync(publicRoot)) {
		const place = join(publicRoot, name);
		// A link a killed build was about to rename; no server hands it out.
		if (name.startsWith('.link-')) continue;
		if (!lstatSync(place).isSymbolicLink()) faults.push(`${name} is no link`);
		else if (!existsSync(place)) faults.push(`${name} leads nowhere: ${readlinkSync(place)}`);
		else if (name === '_search') faults.push(...faultsInSearch(place));
		else if (!readlinkSync(place).startsWith('.hub/')) {
			const [site = '', id = ''] = relative(releases, realpathSync(place)).split('/');
			if (site !== (name === '.hub' ? HUB : name)) faults.push(`${name} leads to ${site}`);
			faults.push(...faultsInRelease(join(releases, site, id)).map((fault) => `${site}/${id}: ${fault}`));
		}
	}
	return faults;
}

function faultsInRelease(home: string): string[] {
	const { files } = JSON.parse(readFileSync(join(home, 'manifest.json'), 'utf8')) as Manifest;
	const wanted = new Map(files.map(({ path, digest }) => [path, digest]));
	const faults: string[] = [];
	for (const item of readdirSync(join(home, 'site'), { recursive: true, withFileTypes: true })) {
		if (item.isDirectory()) continue;
		const file = join(item.parentPath, item.name);
		const path = relative(join(home, 'site'), file);
		const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
		if (wanted.get(path) !== digest) faults.push(`${path} is not what was made`);
		wanted.delete(path);
	}
	return [...faults, ...[...wanted.keys()].map((path) => `${path} is missing`)];
}

function faultsInSearch(folder: string): string[] {
	const { segments, sieves = [] } = JSON.parse(gunzipSync(readFileSync(join(folder, 'start.bin'))).toString());
	const needed = [
		...segments.map(({ version }: { version: string }) => `${version}/head.bin`),
		...sieves.map(({ version }: { version: string }) => `${version}/0.bin`),
	];
	return needed.filter((file) => !existsSync(join(folder, file))).map((file) => `_search: ${file} is missing`);
}

/** What a build that was killed left, which the next one has to clear away. */
export function leftoversIn({ publicRoot, store }: Layout): string[] {
	return [publicRoot, store].flatMap((folder) =>
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.map(({ parentPath, name }) => join(parentPath, name))
			.filter((path) => !/-store\/(?:theme|program)\//.test(path))
			.filter((path) =>
				/\/(?:\.link-|\.unfinished|\.discarded|\.restored|lock$|lock\.)|\.part$|\.\d{2,}(?:\.0\.\d+)?$/.test(path),
			),
	);
}
