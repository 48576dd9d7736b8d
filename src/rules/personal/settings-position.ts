import { readText } from '../../network/read-text.ts';
import { openYaml, type Position } from '../../network/yaml-position.ts';

/** Where a field stands in a file of settings; its first line where that cannot be told. */
export function settingsPosition(file: string, path: (string | number)[]): Position {
	const yaml = readText(file);
	return typeof yaml === 'string' ? openYaml(yaml).positionOf(path) : { line: 1, column: 1 };
}
