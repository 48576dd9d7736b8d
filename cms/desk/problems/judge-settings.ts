import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Problem } from '../../../src/network/problem.ts';
import { readBranch } from '../../../src/network/read-branch.ts';
import { readNetwork } from '../../../src/network/read-network.ts';
import { dayOf, minuteOf } from '../../../src/network/time.ts';
import { holdingRules } from '../../../src/rules/holding-rules.ts';
import { judgeBranch } from '../../../src/rules/judge-branch.ts';
import { judgeNetworkTexts } from '../../../src/rules/judge-network-texts.ts';
import { weigh } from '../../../src/rules/weigh.ts';
import type { NetworkSettings } from '../../../src/schema/network.ts';

/**
 * What would keep pages from being made if a file of settings said this, in the words of `npm run validate`. It is
 * judged in a folder that holds nothing but the settings.
 */
export function judgeSettings(content: string, network: NetworkSettings, path: string, yaml: string): Problem[] {
	const root = mkdtempSync(join(tmpdir(), 'desk-settings-'));
	const write = (file: string, text: string) => {
		mkdirSync(dirname(join(root, file)), { recursive: true });
		writeFileSync(join(root, file), text);
	};
	try {
		const [, slug = ''] = path.split('/');
		for (const name of ['branch.yml', 'face.yml']) {
			const from = join(content, 'branches', slug, name);
			if (slug === '' || !existsSync(from)) continue;
			mkdirSync(join(root, 'branches', slug), { recursive: true });
			copyFileSync(from, join(root, 'branches', slug, name));
		}
		write(path, yaml);
		if (slug !== '') return inBranch(root, slug, network).filter(({ file }) => file === path);
		write(`branches/${SOME}/branch.yml`, 'name: 支部\n');
		return inNetwork(root, yaml);
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}

/** A branch that says nothing itself: what is wrong with its columns is wrong with the network's. */
const SOME = 'zhibu';

function inNetwork(root: string, yaml: string): Problem[] {
	const { settings, problems } = readNetwork(root);
	if (!settings) return problems;
	const texts = judgeNetworkTexts(settings, yaml, dayOf(minuteOf(new Date())), holdingRules(settings));
	const columns = readBranch(root, SOME, settings).problems.map((one): Problem => {
		const index = Number(one.field?.split('.')[1]);
		const shared = index - settings.columns.length;
		return { ...one, file: 'network.yml', field: shared < 0 ? `columns.${index}.id` : `shared.${shared}.id` };
	});
	return [...texts, ...columns];
}

function inBranch(root: string, slug: string, network: NetworkSettings): Problem[] {
	const { branch: source, problems } = readBranch(root, slug, network);
	// Whoever takes a site away, or a consent back, must not be stopped by a slip elsewhere.
	if (!source || source.settings.status === 'paused' || source.settings.status === 'archived') return problems;
	const withdrawn = [...source.people].flatMap(([id, person]) => (person.withdrawn ? `people/${id}.yml` : []));
	const today = dayOf(minuteOf(new Date()));
	const found = judgeBranch(source, { network, today, rules: holdingRules(network) });
	const counted = found.filter(({ file }) => !withdrawn.some((name) => file.endsWith(`/${name}`)));
	return weigh([...problems, ...counted], [], network, root, () => false);
}
