import type { EntryRule, Place } from './rule.ts';
import { firstUnpaired, isPlainlyPaired, OPENS, PAIRS, paragraphs, type Unpaired } from './unpaired.ts';

/** Quotes, book-title marks and brackets that open without closing, or close without opening. */
export const quoteUnpaired: EntryRule = {
	id: 'quote-unpaired',
	severity: 'should-fix',
	summary: 'Quotation marks, 《》 or （） open without closing, or close without opening.',
	check({ fields, prose }, report) {
		const tell = (place: Place, wrong: Unpaired) => report(place, ...inWords(wrong));
		for (const { path, text } of fields) {
			const wrong = firstUnpaired(text);
			if (wrong) tell({ field: path }, wrong);
		}
		if (isPlainlyPaired(prose)) return;
		const found = paragraphs(prose).flatMap(({ start, text, next }, paragraph) => {
			const wrong = firstUnpaired(text, next);
			return wrong ? [{ ...wrong, offset: start + wrong.index, paragraph }] : [];
		});
		for (const [at, one] of found.entries()) {
			if (!spans(one, found[at + 1]) && !spans(found[at - 1], one)) tell({ offset: one.offset }, one);
		}
	},
};

type InProse = Unpaired & { paragraph: number };

/** Whether what is quoted is several paragraphs long: it opens with the first and closes with the last. */
function spans(open: InProse | undefined, close: InProse | undefined): boolean {
	if (!open?.isAtEdge || !close?.isAtEdge) return false;
	return PAIRS[open.sign] === close.sign && close.paragraph - open.paragraph < 30;
}

function inWords({ sign, text }: Unpaired): [message: string, fix: string] {
	const isOpening = sign in PAIRS;
	const other = PAIRS[sign] ?? OPENS[sign];
	const place = text.trim() ? `「${text.trim()}」${isOpening ? '前面' : '后面'}` : '这里';
	return isOpening
		? [`${place}的「${sign}」没有「${other}」来配。`, `请在该结束的地方补上「${other}」。`]
		: [`${place}有「${sign}」，却没有开头的「${other}」。`, `请补上「${other}」，或者删去「${sign}」。`];
}
