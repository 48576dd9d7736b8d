import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';

/** Decap's published bundle as it is installed; for the tests that watch what it can do. */
export function readBundle(): string {
	const { resolve } = createRequire(import.meta.url);
	return readFileSync(join(dirname(resolve('decap-cms/package.json')), 'dist/decap-cms.js'), 'utf8');
}

/** The words Decap has for a locale, by their paths: `editor.editorToolbar.save`. */
export function wordsIn(bundle: string, locale: string): Map<string, string> {
	const [, name] = new RegExp(`[{,]${locale}:\\(\\)=>([\\w$]+)`).exec(bundle) ?? [];
	const at = name === undefined ? -1 : bundle.search(new RegExp(`[ ,;]${name.replaceAll('$', '\\$')}=\\{`));
	if (at < 0)
		throw new Error(`Decap’s bundle has no words for ${locale} where they used to be; see cms/config/read-bundle.ts`);
	return flat(runInNewContext(`(${literalAt(bundle, bundle.indexOf('{', at))})`) as Words);
}

/** The names of the widgets Decap registers. */
export function widgetsIn(bundle: string): string[] {
	const found = [...bundle.matchAll(/\{name:"([a-z]+)",controlComponent:/g)].map(([, name]) => name!);
	return [...new Set(found)].sort();
}

interface Words {
	[key: string]: string | Words;
}

/** Words by their paths. */
export const flat = (words: Words, path = ''): Map<string, string> =>
	new Map(
		Object.entries(words).flatMap(([key, value]) =>
			typeof value === 'string' ? [[path + key, value] as const] : [...flat(value, `${path}${key}.`)],
		),
	);

/** The object literal that begins there, to its closing brace; braces in texts do not count. */
function literalAt(source: string, start: number): string {
	let depth = 0;
	let quote = '';
	for (let at = start; at < source.length; at++) {
		const character = source[at]!;
		if (quote !== '') {
			if (character === '\\') at += 1;
			else if (character === quote) quote = '';
		} else if ('"\'`'.includes(character)) quote = character;
		else if (character === '{') depth += 1;
		else if (character === '}' && --depth === 0) return source.slice(start, at + 1);
	}
	throw new Error('an object literal of Decap’s bundle does not end');
}
