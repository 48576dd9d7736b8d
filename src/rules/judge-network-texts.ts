import type { Problem } from '../network/problem.ts';
import { openYaml } from '../network/yaml-position.ts';
import type { NetworkSettings } from '../schema/network.ts';
import type { NetworkRule, Rule } from './rule.ts';
import { rules as everyRule } from './rules.ts';
import { weigh } from './weigh.ts';

/** What rules find in the texts of `network.yml`, which stand on every page; as it counts in this network. */
export function judgeNetworkTexts(
	network: NetworkSettings,
	yaml: string,
	today: string,
	rules: readonly Rule[] = everyRule,
): Problem[] {
	const problems: Problem[] = [];
	for (const rule of rules.filter(looksIntoNetwork)) {
		rule.checkNetwork(network, today, (field, message, fix) => {
			problems.push({
				rule: rule.id,
				severity: rule.severity,
				file: 'network.yml',
				...openYaml(yaml).positionOf(field),
				field: field.join('.'),
				message,
				fix,
			});
		});
	}
	return weigh(problems, [], network, '', () => false);
}

const looksIntoNetwork = (rule: Rule): rule is Rule & NetworkRule => 'checkNetwork' in rule;
