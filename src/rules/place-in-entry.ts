import type { EntrySource } from '../network/read-entry.ts';
import { openYaml } from '../network/yaml-position.ts';

/** Where a field of an entry stands, for rules that compare entries. */
export const placeInEntry = (
	{ file, yaml }: EntrySource,
	path: (string | number)[],
): { file: string; line: number; column: number; field: string } => ({
	file,
	...openYaml(yaml).positionOf(path),
	field: path.join('.'),
});
