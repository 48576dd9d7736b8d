import { SIMPLIFIED_CHARACTERS } from './simplified-characters.ts';

const simplified = new Map<string, string>();
for (let at = 0; at < SIMPLIFIED_CHARACTERS.length; at += 2) {
	simplified.set(SIMPLIFIED_CHARACTERS[at]!, SIMPLIFIED_CHARACTERS[at + 1]!);
}

/** The characters that most of a text is made of, each one unit. */
export const IDEOGRAPHS = { first: 0x4e00, last: 0x9fff };

const KEPT = /[\p{L}\p{M}\p{N}\p{S}]/u;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;
const known = new Map<string, string>();

/** So many arguments a call surely takes. */
const CALL = 8192;

/** What each of them folds to; nothing where that is itself. */
const ideographs = new Uint16Array(IDEOGRAPHS.last - IDEOGRAPHS.first + 1);
for (const [from, to] of simplified) ideographs[from.charCodeAt(0) - IDEOGRAPHS.first] = to.charCodeAt(0);

/** One form for all ways to write the same: half width, lower case, simplified, without space and punctuation. */
export const fold = (text: string): string => foldWithOrigin(text.normalize('NFC')).folded;

/** The same for a text in NFC, and for each unit of it where in the text it comes from. */
export function foldWithOrigin(text: string): { folded: string; origin: number[] } {
	const units: number[] = [];
	const origin: number[] = [];
	for (let at = 0; at < text.length; ) {
		const unit = text.charCodeAt(at);
		if (unit >= IDEOGRAPHS.first && unit <= IDEOGRAPHS.last) {
			units.push(ideographs[unit - IDEOGRAPHS.first]! || unit);
			origin.push(at++);
			continue;
		}
		const character = String.fromCodePoint(text.codePointAt(at)!);
		const own = foldCharacter(character);
		for (let inside = 0; inside < own.length; inside++) {
			units.push(own.charCodeAt(inside));
			origin.push(at);
		}
		at += character.length;
	}
	return { folded: textOf(units), origin };
}

function textOf(units: number[]): string {
	let text = '';
	for (let from = 0; from < units.length; from += CALL) text += String.fromCharCode(...units.slice(from, from + CALL));
	return text;
}

/** The words of a query, folded: what stands between spaces and punctuation. */
export function foldedWords(query: string): string[] {
	const words = [''];
	for (const character of query.normalize('NFC')) {
		const units = foldCharacter(character);
		if (units) words.push(words.pop()! + units);
		else if (!IGNORABLE.test(character)) words.push('');
	}
	return [...new Set(words.filter((word) => word !== ''))];
}

/** One character folded: none, one or several. */
export function foldCharacter(character: string): string {
	// Most of a text by far, and nothing but its simplified form to look up.
	const unit = character.charCodeAt(0);
	if (unit >= IDEOGRAPHS.first && unit <= IDEOGRAPHS.last) return simplified.get(character) ?? character;
	let units = known.get(character);
	if (units === undefined) {
		units = '';
		for (const part of character.normalize('NFKC').toLowerCase()) {
			if (KEPT.test(part) && !IGNORABLE.test(part)) units += simplified.get(part) ?? part;
		}
		known.set(character, units);
	}
	return units;
}
