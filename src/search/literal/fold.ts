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

/** One form for all ways to write the same: half width, lower case, simplified, without space and punctuation. */
export function fold(text: string): string {
	let folded = '';
	for (const character of text.normalize('NFC')) folded += foldCharacter(character);
	return folded;
}

/** The same for a text in NFC, and for each unit of it where in the text it comes from. */
export function foldWithOrigin(text: string): { folded: string; origin: number[] } {
	let folded = '';
	const origin: number[] = [];
	let at = 0;
	for (const character of text) {
		const units = foldCharacter(character);
		folded += units;
		for (let unit = 0; unit < units.length; unit++) origin.push(at);
		at += character.length;
	}
	return { folded, origin };
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
