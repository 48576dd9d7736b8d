import type { Written } from './rule.ts';

/** A link or a picture of a body, written `[words](address "title")`. */
export interface WrittenLink {
	isPicture: boolean;
	/** Link text, or the words that stand for the picture. */
	words: string;
	address: string;
	/** Where it begins in the body. */
	offset: number;
}

const PICTURE = /(?<!\\)!\[((?:[^[\]\n\\]|\\.|\[[^[\]\n]{0,100}\]){0,400})\]\(/g;
const LINK = /(?<![\\!])\[((?:[^[\]\n\\]|\\.|!?\[[^[\]\n]{0,300}\](?:\([^()\n]{0,500}\))?){0,400})\]\(/g;
const ADDRESS = /\s*(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*))(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/y;

/** What links are read from. */
interface Linking {
	source: Pick<Written['source'], 'body'>;
	prose: string;
}

const known = new WeakMap<Linking, readonly WrittenLink[]>();

/** Every link and picture of a body in order; those in code are none. Many rules ask, so it is read once. */
export function linksOf(entry: Linking): readonly WrittenLink[] {
	let links = known.get(entry);
	if (!links) {
		links = readLinks(entry);
		known.set(entry, links);
	}
	return links;
}

function readLinks({ source: { body }, prose }: Linking): WrittenLink[] {
	if (!body.includes('](')) return [];
	const links: WrittenLink[] = [];
	for (const pattern of body.includes('![') ? [PICTURE, LINK] : [LINK]) {
		for (const { 0: opening, 1: words = '', index } of prose.matchAll(pattern)) {
			const start = index + (pattern === PICTURE ? 2 : 1);
			ADDRESS.lastIndex = index + opening.length;
			const [whole, pointed, bare = ''] = ADDRESS.exec(body) ?? [];
			if (whole === undefined) continue;
			links.push({
				isPicture: pattern === PICTURE,
				words: body.slice(start, start + words.length).trim(),
				address: (pointed ?? bare).trim(),
				offset: index,
			});
		}
	}
	return links.sort((one, other) => one.offset - other.offset);
}
