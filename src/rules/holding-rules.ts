import type { NetworkSettings } from '../schema/network.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

/**
 * The rules whose finds keep a branch at its last good release in this network. A build asks for no others:
 * advice is for whoever writes, and would be a tenth of the time of building everything.
 */
export function holdingRules({ policies }: Pick<NetworkSettings, 'policies'>): Rule[] {
	const switched = new Map(policies?.rules.map(({ rule, severity }) => [rule, severity]));
	return rules.filter(({ id, severity }) => severity === 'must-fix' || switched.get(id) === 'must-fix');
}
