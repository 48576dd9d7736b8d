import { group, id, integer, listOf } from './fields.ts';

/** How many different people sign a text before it is published 一审到三审; whoever wrote it is none of them. */
export const signers = integer({ label: '几个人审签', hint: '1 到 3；写的人自己不算', min: 1, max: 3 });

/** Columns that need more signatures, or fewer, than the rest. */
export const signing = listOf(
	group({ column: id({ label: '栏目', hint: '栏目的代号，例如 news' }), signers }, { label: '栏目的审签' }),
	{ label: '个别栏目的审签', hint: '和别的栏目不一样的才写', max: 40 },
);
