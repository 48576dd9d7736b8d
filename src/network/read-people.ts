import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Person, people } from '../schema/people.ts';
import type { TextProblem } from './problem.ts';
import { readSettings } from './read-settings.ts';

/** The people a branch has on record, `people/<id>.yml`, by id; a file with a mistake counts as no consent. */
export function readPeople(
	folder: string,
	report: (file: string, problems: TextProblem[]) => void,
): Map<string, Person> {
	const found = new Map<string, Person>();
	const home = join(folder, 'people');
	if (!lstatSync(home, { throwIfNoEntry: false })?.isDirectory()) return found;
	for (const name of readdirSync(home).sort()) {
		if (!name.endsWith('.yml') || name.startsWith('.')) continue;
		const person = readSettings(join(home, name), people, report);
		if (person) found.set(name.slice(0, -'.yml'.length), person);
	}
	return found;
}
