import { join } from 'node:path';
import type { BranchSource } from './read-branch.ts';
import { readText } from './read-text.ts';
import { openYaml } from './yaml-position.ts';

/** Where something stands in `branch.yml` or `face.yml`, or the nearest thing around it; only read once something is wrong. */
export function placeInSettings(
	{ folder }: Pick<BranchSource, 'folder'>,
	file: 'branch.yml' | 'face.yml',
	path: (string | number)[],
): { file: string; line: number; column: number; field: string } {
	const text = readText(join(folder, file));
	const place = typeof text === 'string' ? openYaml(text).positionOf(path) : { line: 1, column: 1 };
	return { file, ...place, field: path.join('.') };
}
