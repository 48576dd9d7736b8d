import { compareTexts } from '../network/compare-texts.ts';

const chinese = new Intl.Collator('zh-Hans-CN');
const LETTERS = 'ABCDEFGHJKLMNOPQRSTWXYZ';
// The first character of each letter in the order of pinyin, which is the collator's order.
const FIRST = [...'吖八嚓哒妸发旮哈丌咔垃妈拏噢妑七呥仨他穵夕丫帀'];

/** Compares Chinese words by pinyin; equal ones by their characters, so that the order is always the same. */
export function byPinyin(a: string, b: string): number {
	// Whole networks are sorted by it, and most neighbours are of one street.
	return a === b ? 0 : chinese.compare(a, b) || compareTexts(a, b);
}

/** The letter under which one looks for a name: its first character's pinyin; 「#」 for figures and signs. */
export function initialOf(name: string): string {
	const first = [...name.trim().replace(/^中共/, '')][0] ?? '';
	if (/\p{Script=Han}/u.test(first)) {
		return LETTERS[FIRST.findLastIndex((boundary) => chinese.compare(boundary, first) <= 0)] ?? '#';
	}
	const [letter = ''] = first.normalize('NFKD').toUpperCase();
	return /[A-Z]/.test(letter) ? letter : '#';
}
