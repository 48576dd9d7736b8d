import { entryPath } from '../network/addresses.ts';
import type { Problem } from '../network/problem.ts';
import type { SharedSource } from '../network/read-shared.ts';
import { openYaml } from '../network/yaml-position.ts';
import type { Committee, NetworkSettings } from '../schema/network.ts';

/** What is wrong in `network.yml` with what refers to each other: committees, topics, and the text on privacy. */
export function judgeNetwork(
	{ committees, topics, privacy }: NetworkSettings,
	yaml: string,
	shared: Pick<SharedSource, 'entries'>,
): Problem[] {
	const found = [
		...committees.flatMap((committee, index) => judgeCommittee(committee, index, committees)),
		...topics.flatMap(({ id, title }, index) => {
			const first = topics.findIndex((other) => other.id === id);
			if (first === index) return [];
			const message = `专题「${title}」和「${topics[first]?.title}」的代号都是「${id}」，只会显示前一个。`;
			return [problem('topic-double', ['topics', index, 'id'], message, '请换一个代号，或者删去多余的一个。')];
		}),
		...judgePrivacy(privacy, shared),
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

/** Every page of the hub links to it, once there is one; without it the law on personal information is not followed. */
function judgePrivacy(privacy: string | undefined, { entries }: Pick<SharedSource, 'entries'>) {
	if (privacy === undefined) return [];
	const entry = entries.find(({ column, id }) => entryPath(column.id, id) === `${privacy}/`);
	if (entry && !entry.data.draft && entry.data.audience === 'public' && entry.column.audience === 'public') return [];
	const why = !entry ? '这一篇找不到' : entry.data.draft ? '这一篇还是草稿' : '这一篇不是所有人都能看';
	return [
		problem(
			'privacy-unknown',
			['privacy'],
			`个人信息说明写的是「${privacy}」，${why}，所以每页底部没有它的链接。`,
			'请写 shared 文件夹里那一篇的栏目和文件名，中间用 /，不写 .md，例如 shou-ce/2026-01-05-ge-ren-xin-xi。',
		),
	];
}

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
	if (above.id === id)
		return said('committee-chain', 'parent', `「${name}」的上一级写成了它自己。`, '最上一级的党组织请删去这一行。');
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
