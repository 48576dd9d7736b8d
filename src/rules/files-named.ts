import { dirname, join } from 'node:path';
import { readFolder } from '../network/read-folder.ts';
import { readText } from '../network/read-text.ts';
import type { BranchFile } from './files-of.ts';
import type { Home } from './rule.ts';

/** Tells whether a text names a file: one beside it, or in the nearest folder above it that holds texts. */
export function filesNamed(home: Home): (file: BranchFile) => boolean {
	const entries = Map.groupBy(home.entries, ({ folder }) => folder);
	const known = new Map([[home.folder, home.face?.header?.picture ?? '']]);
	const textOf = (folder: string): string => {
		const text = known.get(folder) ?? textIn(folder, entries.get(folder)) ?? textOf(dirname(folder));
		known.set(folder, text);
		return text;
	};
	return ({ folder, name }) => spellings(name).some((spelling) => textOf(folder).includes(spelling));
}

/** A text that cannot be used still tells what its files are for. */
function textIn(folder: string, entries: Home['entries'] = []): string | undefined {
	const usable = new Set(entries.map(({ file }) => file));
	const others = (readFolder(folder) ?? [])
		.map((item) => item.name)
		.filter((name) => /\.mdx?$/.test(name) && !usable.has(join(folder, name)))
		.map((name) => readText(join(folder, name)));
	if (usable.size + others.length === 0) return undefined;
	const texts = entries.map(({ yaml, body }) => `${yaml}\n${body}`);
	return [...texts, ...others.filter((text) => typeof text === 'string')].join('\n').normalize('NFC');
}

function spellings(name: string): string[] {
	const composed = name.normalize('NFC');
	return composed.isWellFormed() ? [composed, encodeURI(composed), encodeURIComponent(composed)] : [composed];
}
