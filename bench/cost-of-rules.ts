import { composeBranch } from '../src/compose/compose-branch.ts';
import { judgeComposed } from '../src/compose/judge-composed.ts';
import { openSurroundings } from '../src/compose/surroundings.ts';
import { judgeMarkdown } from '../src/markdown/judge.ts';
import { openJudgingStore } from '../src/media/judging-store.ts';
import { readBranch } from '../src/network/read-branch.ts';
import { readNetwork } from '../src/network/read-network.ts';
import { dayOf, type Minute } from '../src/network/time.ts';
import { rules } from '../src/rules/rules.ts';
import { written } from '../src/rules/written.ts';
import { scratchFolder } from './scratch.ts';

const MOST_BRANCHES = 20;

/** What judging costs in microseconds an entry, on one core, and what each rule does of it, the dearest first. */
export async function costOfRules(
	content: string,
	now: Minute,
): Promise<{ read: number; compose: number; judge: number; rules: [id: string, cost: number][] }> {
	const { settings, slugs } = readNetwork(content);
	if (!settings) throw new Error(`${content}/network.yml cannot be used; run npm run validate`);
	const media = openJudgingStore(scratchFolder());
	const { surroundings } = await openSurroundings(content, settings, media, now, { render: judgeMarkdown });
	const spent = { read: 0, compose: 0, judge: 0 };
	const byRule = new Map<string, number>();
	const today = dayOf(now);
	let entries = 0;
	for (const [index, slug] of slugs.slice(0, MOST_BRANCHES).entries()) {
		// The first branches pay for the compiler's learning.
		const isCounted = index >= MOST_BRANCHES / 4 || slugs.length < MOST_BRANCHES;
		let start = cpu();
		const lap = (phase: keyof typeof spent) => {
			if (isCounted) spent[phase] += cpu() - start;
			start = cpu();
		};
		const { branch } = readBranch(content, slug, settings);
		if (!branch) continue;
		lap('read');
		const composed = await composeBranch(branch, surroundings, 'members');
		lap('compose');
		judgeComposed(branch, composed.problems, composed.branch, surroundings);
		lap('judge');
		if (!isCounted) continue;
		entries += branch.entries.length;
		const all = branch.entries.map((entry) => written(entry, settings, today));
		for (const rule of rules) {
			const before = cpu();
			if ('check' in rule) for (const one of all) rule.check(one, () => {});
			if ('checkBranch' in rule) rule.checkBranch({ source: branch, network: settings, today }, () => {});
			byRule.set(rule.id, (byRule.get(rule.id) ?? 0) + cpu() - before);
		}
	}
	const each = (sum: number): number => sum / entries;
	return {
		read: each(spent.read),
		compose: each(spent.compose),
		judge: each(spent.judge),
		rules: [...byRule].map(([id, sum]): [string, number] => [id, each(sum)]).sort((a, b) => b[1] - a[1]),
	};
}

/** Time of this process on all cores: a busy neighbour does not count. */
const cpu = (): number => {
	const { user, system } = process.cpuUsage();
	return user + system;
};
