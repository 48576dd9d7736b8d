import type { NetworkOverview } from '../network-overview.ts';
import { RefusedError } from './people.ts';
import { type Grant, ROLES, type Role } from './person.ts';

/** A right from the three boxes of a form; throws RefusedError for a place that the network does not have. */
export function grantFrom(
	{ role, place, column }: { role: string; place: string; column: string },
	network: NetworkOverview,
): Grant {
	if (!Object.hasOwn(ROLES, role)) throw new RefusedError('请选他做什么。');
	const grant: Grant = { role: role as Role };
	const [kind, id = ''] = place.split(':', 2);
	if (kind === 'committee') {
		if (!network.settings.committees.some((one) => one.id === id)) throw new RefusedError('没有这个党组织，请重新选。');
		grant.committee = id;
	} else if (kind === 'branch') {
		const branch = network.branch(id);
		if (!branch) throw new RefusedError('没有这个支部，请重新选。');
		grant.branch = id;
		if (column && !branch.columns.some((one) => one.id === column))
			throw new RefusedError(
				`${branch.settings.name}没有这个栏目。它的栏目是：${branch.columns.map(({ title }) => title).join('、')}。`,
			);
	} else if (place !== 'all') throw new RefusedError('请选他管哪里。');
	if (!column) return grant;
	if (!grant.branch) throw new RefusedError('只管一个栏目的时候，请先选是哪个支部的栏目。');
	return { ...grant, column };
}

/** A right as the value of a box in a form. */
export const grantKey = ({ role, branch, column, committee }: Grant): string =>
	[role, branch, column, committee].map((part) => part ?? '').join('|');

/** Every column that some branch has, for a box to choose from. */
export function allColumns(network: NetworkOverview): { id: string; titles: string }[] {
	const titles = new Map<string, Set<string>>();
	for (const slug of network.slugs)
		for (const { id, title } of network.branch(slug)?.columns ?? [])
			titles.set(id, (titles.get(id) ?? new Set()).add(title));
	return [...titles].map(([id, known]) => ({ id, titles: [...known].slice(0, 3).join('、') }));
}
