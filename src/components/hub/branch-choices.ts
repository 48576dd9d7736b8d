import type { BranchRow } from '../../compose/hub.ts';
import { initialOf } from '../../compose/hub-letters.ts';
import { BRANCH_TYPES } from '../../schema/branch.ts';

/** Something by which the rows of a page can be chosen; a row says the same as `data-<name>`. */
export interface Choice {
	name: string;
	label: string;
	options: { value: string; label: string }[];
}

/** 1 to 5 → `一星` to `五星`. */
export const starWord = (star: number): string => `${'一二三四五'[star - 1]}星`;

/** By what these branches can be chosen: only values that occur are offered. */
export function branchChoices(branches: BranchRow[]): Choice[] {
	const choice = (name: string, label: string, values: string[], wordOf = (value: string) => value) => ({
		...{ name, label },
		options: [...new Set(values)].map((value) => ({ value, label: wordOf(value) })),
	});
	const stars = branches.flatMap(({ star }) => (star ? [`${star}`] : []));
	const types = new Set(branches.map(({ type }) => type));
	return [
		choice(
			'street',
			'街道',
			branches.flatMap(({ street }) => street ?? []),
		),
		choice(
			'type',
			'类型',
			Object.keys(BRANCH_TYPES).filter((type) => types.has(type as keyof typeof BRANCH_TYPES)),
			(type) => BRANCH_TYPES[type as keyof typeof BRANCH_TYPES],
		),
		choice('star', '星级', stars.sort().reverse(), (star) => starWord(Number(star))),
		choice('letter', '首字母', branches.map(({ name }) => initialOf(name)).sort()),
	];
}
