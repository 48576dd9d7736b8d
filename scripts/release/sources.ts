import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openMediaStore } from '../../src/media/media-store.ts';
import { AUDIENCES, type Layout, shelfOf } from '../build/layout.ts';
import { readState } from '../build/state.ts';
import { digestOfFile } from './digest-of-file.ts';

/** Finds a file that has these bytes: in another release of the site, in a theme, or among the media. */
export async function findEqual(
	layout: Layout,
	site: string,
	{ path, digest }: { path: string; digest: string },
): Promise<string | undefined> {
	for (const file of [...releasesOf(layout, site).map((home) => join(home, 'site', path)), ...storedAt(layout, path)]) {
		const found = lstatSync(file, { throwIfNoEntry: false });
		if (found?.isFile() && (await digestOfFile(file, found.size)) === digest) return file;
	}
	return undefined;
}

/** Throws away what the store has for an address, where its bytes are others, so that it is made anew; says when that is the theme. */
export async function dropUnequal(
	layout: Layout,
	site: string,
	{ path, digest }: { path: string; digest: string },
): Promise<'theme' | undefined> {
	const isOther = async (file: string) => {
		const found = lstatSync(file, { throwIfNoEntry: false });
		return found !== undefined && (!found.isFile() || (await digestOfFile(file, found.size)) !== digest);
	};
	for (const file of [openMediaStore(layout.media).locate(path), ...runtimesOf(layout, path)])
		if (await isOther(file)) rmSync(file, { recursive: true });
	const used = readState(layout, site)?.theme;
	for (const [theme, file] of themesOf(layout, path)) {
		if (!theme.endsWith(`/${used}`)) continue;
		if (await isOther(file)) rmSync(theme, { recursive: true });
		return 'theme';
	}
	return undefined;
}

const storedAt = (layout: Layout, path: string): string[] => [
	openMediaStore(layout.media).locate(path),
	...themesOf(layout, path).map(([, file]) => file),
	...runtimesOf(layout, path),
];

const releasesOf = (layout: Layout, site: string): string[] =>
	AUDIENCES.flatMap((audience) => {
		const home = join(shelfOf(layout, audience).releases, site);
		return namesIn(home).map((id) => join(home, id));
	});

const themesOf = ({ theme }: Layout, path: string): [theme: string, file: string][] =>
	namesIn(theme).map((name) => [join(theme, name), join(theme, name, 'client', path)]);

const runtimesOf = ({ store }: Layout, path: string): string[] => {
	const home = join(store, 'search-runtime');
	return namesIn(home).map((name) => join(home, name, path));
};

function namesIn(folder: string): string[] {
	return lstatSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder) : [];
}
