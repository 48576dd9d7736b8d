import { lstatSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Layout } from './layout.ts';

/** Takes away what nobody made, and keeps it in the store where only we can read it: it may be somebody's, or a trace. */
export function setAside(layout: Pick<Layout, 'store'>, file: string, at: string): void {
	if (!lstatSync(file, { throwIfNoEntry: false })) return;
	const home = asideOf(layout);
	const place = join(home, at.replace(/\W/g, ''), relative(dirname(layout.store), file));
	mkdirSync(home, { recursive: true, mode: 0o700 });
	mkdirSync(dirname(place), { recursive: true });
	renameSync(file, place);
}

/** Where it is kept. */
const asideOf = ({ store }: Pick<Layout, 'store'>): string => join(store, 'set-aside');
