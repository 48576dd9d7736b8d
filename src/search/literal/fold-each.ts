import { foldCharacter, IDEOGRAPHS } from './fold.ts';

const { first, last } = IDEOGRAPHS;
const ideographs = Uint16Array.from({ length: last - first + 1 }, (_, at) =>
	foldCharacter(String.fromCharCode(first + at)).charCodeAt(0),
);

/** Folds a text as `fold` does and hands over its units one by one, so that no text has to be made of them. */
export function foldEach(text: string, put: (unit: number) => void): void {
	const normal = text.normalize('NFC');
	for (let at = 0; at < normal.length; at++) {
		const unit = normal.charCodeAt(at);
		if (unit >= first && unit <= last) {
			put(ideographs[unit - first]!);
			continue;
		}
		const character = String.fromCodePoint(normal.codePointAt(at)!);
		at += character.length - 1;
		const units = foldCharacter(character);
		for (let index = 0; index < units.length; index++) put(units.charCodeAt(index));
	}
}
