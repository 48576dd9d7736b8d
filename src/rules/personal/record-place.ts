import { join } from 'node:path';
import type { BranchSource } from '../../network/read-branch.ts';
import type { Person } from '../../schema/people.ts';
import { settingsPosition } from './settings-position.ts';

/** Where a field of somebody's record stands. */
export function recordPlace({ folder }: BranchSource, id: string, field: keyof Person) {
	const file = `people/${id}.yml`;
	return { file, ...settingsPosition(join(folder, file), [field]), field };
}
