import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIENCES, HUB, type Layout, shelfOf } from '../build/layout.ts';
import { WrongFolderError } from '../build/prepare-folders.ts';
import { rememberedSites } from '../build/state.ts';
import { currentRelease, standingSites } from '../build/switch.ts';

/** The sites that are named, or all that were built. Throws a sentence where nothing was built, or not that: a slip in a name must not look like “all is well”. */
export function sitesAsked(layout: Layout, only: string[]): string[] {
	const sites = sitesOf(layout);
	if (sites.length === 0)
		throw new WrongFolderError(
			`${layout.publicRoot} 还没有生成过网站。请用 --out 写出网站的文件夹，或者先运行 npm run build。`,
		);
	const unknown = only.filter((site) => !sites.includes(site));
	if (unknown.length > 0)
		throw new WrongFolderError(
			`没有生成过这个支部：${unknown.join('、')}。运行 npm run release -- list --all 看有哪些。`,
		);
	return only.length > 0 ? only : sites;
}

const sitesOf = (layout: Layout): string[] =>
	[
		...new Set([
			...rememberedSites(layout),
			...AUDIENCES.flatMap((audience) => standingSites(shelfOf(layout, audience))),
			...(currentRelease(shelfOf(layout, 'public'), HUB) || existsSync(join(layout.releases, HUB)) ? [HUB] : []),
		]),
	].sort();
