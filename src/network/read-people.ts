import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { type Person, people } from '../schema/people.ts';
import type { TextProblem } from './problem.ts';
import { readFolder, UNREADABLE } from './read-folder.ts';
import { readSettings } from './read-settings.ts';
import { readAnyhow } from './read-text.ts';
import { saidOf } from './said-of.ts';

/** The people a branch has on record, `people/<id>.yml`, by id; a file with a mistake counts as no consent, but as a withdrawal where it says so. */
export function readPeople(
	folder: string,
	report: (file: string, problems: TextProblem[]) => void,
): Map<string, Person> {
	const found = new Map<string, Person>();
	const home = join(folder, 'people');
	if (!lstatSync(home, { throwIfNoEntry: false })?.isDirectory()) return found;
	const items = readFolder(home);
	if (!items) report(home, [UNREADABLE]);
	for (const name of items?.map((item) => item.name).sort() ?? []) {
		if (!name.endsWith('.yml') || name.startsWith('.')) continue;
		const file = join(home, name);
		const person = readSettings(file, people, report) ?? withdrawal(file);
		if (person) found.set(name.slice(0, -'.yml'.length), person);
	}
	return found;
}

/** Whoever takes a consent back must not be stopped by a slip in the date or in another line. */
function withdrawal(file: string): Person | undefined {
	const text = readAnyhow(file);
	const [name] = saidOf(text, 'name', '姓名');
	const [withdrawn] = saidOf(text, 'withdrawn', '撤回日期');
	if (!name || !withdrawn) return undefined;
	return { name, given: '9999-12-31', scope: 'name', audience: 'members', withdrawn };
}
