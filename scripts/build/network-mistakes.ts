import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/network/problem.ts';
import { dayOf, type Minute } from '../../src/network/time.ts';
import { holdingRules } from '../../src/rules/holding-rules.ts';
import { judgeNetworkTexts } from '../../src/rules/judge-network-texts.ts';
import type { NetworkSettings } from '../../src/schema/network.ts';

/** What must not get out of the texts of `network.yml`: they stand on every page, so it keeps every page as it is. */
export function networkMistakes(content: string, network: NetworkSettings, now: Minute): Problem[] {
	const yaml = readFileSync(join(content, 'network.yml'), 'utf8');
	const found = judgeNetworkTexts(network, yaml, dayOf(now), holdingRules(network));
	return found.filter(({ severity }) => severity === 'must-fix');
}
