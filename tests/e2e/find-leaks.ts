import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { digestOf, type Secret } from './secrets-of.ts';
import { textsIn, WIDE } from './texts-in.ts';
import { folded, WordFinder } from './word-finder.ts';

/** A secret found in a file that everybody may read. */
export interface Leak {
	file: string;
	word: string;
	of: string;
}

/** Looks for secrets in every file below folders, links followed, in its name and in everything it holds. */
export async function findLeaks(folders: string[], secrets: Secret[]): Promise<{ files: number; leaks: Leak[] }> {
	const owners = new Map(secrets.flatMap(({ of, words }) => [...words].map((word) => [word, of] as const)));
	const whole = new Map(secrets.flatMap(({ of, digest }) => (digest ? [[digest, of] as const] : [])));
	const words = new WordFinder(owners.keys());
	const leaks: Leak[] = [];
	const seen = new Set<string>();
	let files = 0;
	for (const [folder, file] of folders.flatMap((one) => everyFile(one).map((path) => [one, path] as const))) {
		const { dev, ino } = statSync(file);
		const found = words.find(folded(decoded(relative(folder, file))));
		if (!seen.has(`${dev} ${ino}`)) {
			seen.add(`${dev} ${ino}`);
			files++;
			const bytes = readFileSync(file);
			const copyOf = whole.get(digestOf(bytes));
			if (copyOf) leaks.push({ file, word: 'the file itself', of: copyOf });
			for (const text of await textsIn(bytes)) {
				for (const word of words.find(folded(text))) if (!text.startsWith(WIDE) || word.length >= 4) found.add(word);
			}
		}
		for (const word of found) leaks.push({ file, word, of: owners.get(word)! });
	}
	return { files, leaks };
}

function everyFile(folder: string): string[] {
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		return statSync(path).isDirectory() ? everyFile(path) : [path];
	});
}

function decoded(path: string): string {
	try {
		return `${path} ${decodeURIComponent(path)}`;
	} catch {
		return path;
	}
}
