import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../network/problem.ts';
import type { SharedSource } from '../network/read-shared.ts';
import { type Judging, judgeHome } from './judge-branch.ts';

/** What the rules find in all shared texts and in what stands beside them. */
export function judgeSharedHome(
	{ columns, entries }: SharedSource,
	content: string,
	judging: Pick<Judging, 'network' | 'rules'>,
): Problem[] {
	const folder = join(content, 'shared');
	if (!existsSync(folder)) return [];
	return judgeHome({ slug: 'shared', folder, columns, entries }, judging).map((one) => ({
		...one,
		file: `shared/${one.file}`,
	}));
}
