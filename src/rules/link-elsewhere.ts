import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { wayFromHub } from '../compose/link-target.ts';
import { entryPath } from '../network/addresses.ts';
import type { NetworkSettings } from '../schema/network.ts';
import { isAliasIn } from './aliases-in.ts';
import { blankOut } from './blank-out.ts';
import { linksOf } from './links-of.ts';
import type { Home, HomeRule } from './rule.ts';

const OF_THE_HUB = new Set(
	'branches committees study lists services places activities search sitemap shared'.split(' '),
);
const OF_A_BRANCH = new Set('about search sitemap topics'.split(' '));

/** A link to another branch or to the hub that leads to no page there. */
export const linkElsewhere: HomeRule = {
	id: 'link-elsewhere',
	severity: 'should-fix',
	summary: 'A link to another branch or the hub leads to nothing that is on disk; nobody’s release waits for it.',
	checkHome({ home, network }, report) {
		const content = join(home.folder, home.face ? '../..' : '..');
		const site = { folder: home.slug, hub: network.address };
		for (const { body, bodyLine, file, column, id } of home.entries) {
			if (!mayLinkElsewhere(body, network)) continue;
			for (const { address, offset, isPicture } of linksOf({ source: { body }, prose: blankOut(body) })) {
				const path = isPicture ? undefined : wayFromHub(address, entryPath(column.id, id), site);
				if (path === undefined || `${path}/`.startsWith(`${home.slug}/`) || isThere(content, path)) continue;
				const lines = body.slice(0, offset).split('\n');
				report(
					{ file, line: bodyLine + lines.length - 1, column: lines.at(-1)!.length + 1 },
					`链接「${address}」要去别的支部或门户，那里没有这一页。`,
					'请打开那一页，从浏览器的地址栏复制网址；那一页已经撤下的话，只留文字。',
				);
			}
		}
	},
};

/** Whether what is said of these texts depends on other folders than their own. */
export const looksElsewhere = ({ entries }: Pick<Home, 'entries'>, network: NetworkSettings): boolean =>
	entries.some(({ body }) => mayLinkElsewhere(body, network));

const mayLinkElsewhere = (body: string, { address }: NetworkSettings): boolean =>
	/(?:\.\.[\\/]){3}/.test(body) || hostOf(address).test(body);

const hosts = new Map<string, RegExp>();

/** The host of an address, however it is written. */
function hostOf(address: string): RegExp {
	let host = hosts.get(address);
	if (!host) {
		host = new RegExp(new URL(address).host.replaceAll('.', '\\.'), 'i');
		hosts.set(address, host);
	}
	return host;
}

function isThere(content: string, path: string): boolean {
	const [place = '', column, id, ...rest] = path
		.replace(/[?#].*$/s, '')
		.replace(/(?:\/index)?\.md$/, '')
		.split('/')
		.filter(Boolean);
	if (place === '' || place.includes('.')) return true;
	const isHub = OF_THE_HUB.has(place);
	if (isHub && place !== 'shared') return true;
	if (![place, column, id, ...rest].every((part = 'x') => /^[a-z0-9.-]+$/.test(part))) return false;
	const folder = isHub ? join(content, 'shared') : join(content, 'branches', place);
	if (column === undefined || column.includes('.') || OF_A_BRANCH.has(column)) return exists(folder);
	// A branch shows the columns it opens as its own.
	const columns = [join(folder, column), join(content, 'shared', column)].filter(exists);
	if (!exists(folder)) return false;
	const isPage =
		id === undefined || /^(?:\d{4}|page)$/.test(id)
			? columns.length > 0
			: columns.some((one) => ['.md', '.mdx', '/index.md', '/index.mdx'].some((end) => exists(join(one, id + end))));
	return isPage || (!isHub && isAliasIn(folder, [column, id, ...rest].filter((part) => part !== undefined).join('/')));
}

const exists = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;
