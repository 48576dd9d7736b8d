import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { fold } from '../../src/search/literal/fold.ts';
import { pageText } from '../../src/search/page-text.ts';
import { type SearchContender, SHOWN } from './contender.ts';

const VERSION = '7.2.0';
const FILE = 'mini.bin';

interface MiniSearch {
	addAll(documents: object[]): void;
	search(query: string): { id: string }[];
}

interface MiniSearchClass {
	new (options: object): MiniSearch;
	loadJSON(json: string, options: object): MiniSearch;
}

/** MiniSearch with every two characters as a word, all in one file, without extracts; undefined where npm cannot install it. */
export async function minisearch(scratch: string): Promise<SearchContender | undefined> {
	try {
		execFileSync('npm', ['install', '--silent', '--prefix', scratch, `minisearch@${VERSION}`], { stdio: 'ignore' });
	} catch {
		console.log(`MiniSearch ${VERSION} could not be installed and is left out.`);
		return undefined;
	}
	const entry = pathToFileURL(join(scratch, 'node_modules/minisearch/dist/es/index.js')).href;
	const { default: Mini } = (await import(entry)) as { default: MiniSearchClass };
	const options = {
		fields: ['title', 'body'],
		tokenize: pairsOf,
		searchOptions: { combineWith: 'AND', boost: { title: 3 }, tokenize: pairsOf },
	};
	return {
		title: `MiniSearch ${VERSION}`,
		async write(pages) {
			const index = new Mini(options);
			index.addAll(
				pages.map(({ path, html }) => {
					const { title, body, about } = pageText(path, new TextDecoder().decode(html));
					return { id: path, title, body: `${body}\n${about}` };
				}),
			);
			return [{ path: FILE, bytes: gzipSync(JSON.stringify(index)) }];
		},
		readers: (address) => async () => {
			const packed = await (await fetch(address + FILE)).arrayBuffer();
			const index = Mini.loadJSON(gunzipSync(packed).toString(), options);
			return async (query) => {
				const all = index.search(query).map(({ id }) => id);
				return { first: all.slice(0, SHOWN), all: async () => all };
			};
		},
	};
}

function pairsOf(text: string): string[] {
	const folded = fold(text);
	if (folded.length < 2) return [folded];
	return Array.from({ length: folded.length - 1 }, (_, at) => folded.slice(at, at + 2));
}
