import type { Problem } from '../network/problem.ts';
import { openYaml } from '../network/yaml-position.ts';
import type { Committee, NetworkSettings } from '../schema/network.ts';

/** What is wrong in `network.yml` with what refers to each other: committees and topics. */
export function judgeNetwork({ committees, topics }: NetworkSettings, yaml: string): Problem[] {
	const found = [
		...committees.flatMap((committee, index) => judgeCommittee(committee, index, committees)),
		...topics.flatMap(({ id, title }, index) => {
			const first = topics.findIndex((other) => other.id === id);
			if (first === index) return [];
			const message = `专题「${title}」和「${topics[first]?.title}」的代号都是「${id}」，只会显示前一个。`;
			return [problem('topic-double', ['topics', index, 'id'], message, '请换一个代号，或者删去多余的一个。')];
		}),
	];
	if (found.length === 0) return [];
	const positions = openYaml(yaml);
	return found.map(({ path, ...one }) => ({
		...one,
		severity: 'should-fix',
		file: 'network.yml',
		...positions.positionOf(path),
		field: path.join('.'),
	}));
}

const problem = (rule: string, path: (string | number)[], message: string, fix: string) => ({
	rule,
	path,
	message,
	fix,
});

function judgeCommittee({ id, name, parent }: Committee, index: number, committees: Committee[]) {
	const said = (rule: string, field: string, message: string, fix: string) => [
		problem(rule, ['committees', index, field], message, fix),
	];
	if (committees.findIndex((other) => other.id === id) < index)
		return said('committee-double', 'id', `有两个党组织的代号都是「${id}」。`, `请给「${name}」换一个代号。`);
	if (parent === undefined) return [];
	const above = committees.find((other) => other.id === parent);
	if (!above)
		return said(
			'committee-unknown',
			'parent',
			`「${name}」的上一级「${parent}」不在名单里。`,
			'请写 committees 里有的代号；最上一级不写这一行。',
		);
	if (isAbove(id, above, committees))
		return said(
			'committee-chain',
			'parent',
			`「${name}」和「${above.name}」互为上级，分不出哪个在上面。`,
			'请删去最上一级党组织的这一行。',
		);
	if (above.parent !== undefined && committees.some((other) => other.id === above.parent))
		return said(
			'committee-chain',
			'parent',
			`「${name}」在第三级，网站只分两级。`,
			`请把上一级改成「${above.parent}」，或者让「${above.name}」做最上一级。`,
		);
	return [];
}

/** Whether a committee stands above this one, itself included. */
function isAbove(id: string, start: Committee, committees: Committee[]): boolean {
	const seen = new Set<string>();
	for (let one: Committee | undefined = start; one && !seen.has(one.id); one = next(one, committees)) {
		if (one.id === id) return true;
		seen.add(one.id);
	}
	return false;
}

const next = ({ parent }: Committee, committees: Committee[]): Committee | undefined =>
	committees.find(({ id }) => id === parent);
