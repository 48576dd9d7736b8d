import type { NetworkOverview } from '../network-overview.ts';
import { type Grant, ROLES } from './person.ts';

/** One right as colleagues would say it: 书记、信息员：梧桐支部「支部动态」. */
export function grantInWords({ role, branch, column, committee }: Grant, network: NetworkOverview): string {
	return `${ROLES[role]}：${placeInWords({ branch, column, committee }, network)}`;
}

const GONE = '（现在没有了）';

function placeInWords({ branch, column, committee }: Omit<Grant, 'role'>, network: NetworkOverview): string {
	if (committee) {
		const known = network.settings.committees.find(({ id }) => id === committee);
		return known ? `${known.name}下面的所有支部` : `${committee}${GONE}`;
	}
	if (!branch) return '所有支部';
	const known = network.branch(branch);
	if (!known) return `${branch}${GONE}`;
	if (!column) return known.settings.name;
	const title = known.columns.find(({ id }) => id === column)?.title;
	return `${known.settings.name}，只有「${title ?? column + GONE}」这个栏目`;
}
