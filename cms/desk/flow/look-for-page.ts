import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { layoutOf, shelfOf } from '../../../scripts/build/layout.ts';
import { entryPath } from '../../../src/network/addresses.ts';
import type { EntryKey } from '../repository/repository.ts';

/** Where to look. */
export interface Readers {
	/** The address readers use; ends with a slash. */
	readers: string;
	publicRoot: string;
	/** How long to go on looking, in milliseconds. */
	patience?: number;
	/** Whether nobody wants to know any more. */
	isOver?: () => boolean;
}

/** What readers get of an entry now. */
export type Sight =
	| { is: 'there'; address: string }
	/** Only members get it. */
	| { is: 'inside'; address: string }
	/** It is in no release. */
	| { is: 'missing' }
	/** Readers get something else than what was released. */
	| { is: 'different'; address: string; found: string };

const PATIENCE = 30_000;
const ONE_LOOK = 5000;
const PAUSES = [100, 200, 400, 800, 1500];

/** Where readers find an entry, from the network's address. */
const pathOf = ({ branch, column, id }: EntryKey): string => `${branch}/${entryPath(column, id)}`;

/** Fetches an entry's page as readers do until it is what was released, or patience ends. */
export async function lookForPage(
	key: EntryKey,
	{ readers, publicRoot, patience = PATIENCE, isOver = () => false }: Readers,
): Promise<Sight> {
	const path = pathOf(key);
	const address = `${readers}${path}`;
	const until = Date.now() + patience;
	for (let look = 0; ; look++) {
		const released = await fileAt(join(publicRoot, path, 'index.html'));
		if (!released) {
			const inside = shelfOf(layoutOf('', publicRoot), 'members').root;
			const isInside = await fileAt(join(inside, path, 'index.html'));
			return isInside ? { is: 'inside', address: `/members/${path}` } : { is: 'missing' };
		}
		const found = await ask(address);
		if (typeof found !== 'string' && found.body && released.equals(found.body)) return { is: 'there', address };
		if (isOver() || Date.now() > until) {
			const words = typeof found === 'string' ? found : found.body ? '还是旧的页面' : `没有页面（${found.status}）`;
			return { is: 'different', address, found: words };
		}
		await wait(PAUSES[Math.min(look, PAUSES.length - 1)]);
	}
}

/** The same for what was withdrawn: looks until readers get no page any more; says what they still get. */
export async function lookForGone(
	key: EntryKey,
	{ readers, publicRoot, patience = PATIENCE, isOver = () => false }: Readers,
): Promise<string | undefined> {
	const path = pathOf(key);
	if (await fileAt(join(publicRoot, path, 'index.html'))) return '网站里还有这一页';
	const until = Date.now() + patience;
	for (let look = 0; ; look++) {
		const found = await ask(`${readers}${path}`);
		if (typeof found !== 'string' && (found.status === 404 || found.status === 410)) return undefined;
		if (isOver() || Date.now() > until) return typeof found === 'string' ? found : '读者还能打开这一页';
		await wait(PAUSES[Math.min(look, PAUSES.length - 1)]);
	}
}

async function fileAt(file: string): Promise<Buffer | undefined> {
	return readFile(file).catch(() => undefined);
}

/** Status and, for a page, its bytes; or why nothing answered. */
async function ask(address: string): Promise<{ status: number; body?: Buffer } | string> {
	try {
		const answer = await fetch(address, {
			headers: { 'cache-control': 'no-cache' },
			signal: AbortSignal.timeout(ONE_LOOK),
		});
		const body = Buffer.from(await answer.arrayBuffer());
		return answer.ok ? { status: answer.status, body } : { status: answer.status };
	} catch (error) {
		return (error as Error).name === 'TimeoutError' ? '网站没有回答' : '网站打不开';
	}
}
