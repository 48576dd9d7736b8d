import { blankOutCode } from './blank-out.ts';
import type { EntryRule } from './rule.ts';

const NEARLY =
	/([!！]?)\[([^[\]\n]{0,200})\]([ \t]?[（(])[ \t]{0,9}([^()（）<>\n"]{1,200}(?:\([^()（）\n]{0,80}\)[^()（）<>\n"]{0,100})?)([)）])/g;
const PICTURE = /\.(?:jpe?g|png|gif|webp|heic)$/i;
const ADDRESS = /^(?:https?:|www\.|\.{0,2}\/)|\.(?:jpe?g|png|gif|webp|heic|pdf|docx?|xlsx?|pptx?|zip|mp[34]|html?)$/i;

/** A link or a picture that is shown as it was typed. */
export const linkForm: EntryRule = {
	id: 'link-form',
	severity: 'should-fix',
	summary: 'A link or picture has full-width signs, or spaces where none may be, and is shown as plain words.',
	check({ source: { body } }, report) {
		if (!/\][ \t]?[（(]/.test(body)) return;
		const text = blankOutCode(body);
		for (const { 0: whole, 1: mark, 2: words, 3: open = '', 4: inside = '', 5: close, index } of text.matchAll(
			NEARLY,
		)) {
			const address = inside.trim();
			const isPicture = mark === '!' || (mark === '！' && PICTURE.test(address));
			const isWide = open.endsWith('（') || close === '）' || (mark === '！' && isPicture);
			const hasSpaces = /\s/.test(address);
			if (!(isWide || hasSpaces || open !== '(') || !ADDRESS.test(address)) continue;
			const right = `${isPicture ? '!' : ''}[${words}](${hasSpaces ? `<${address}>` : address})`;
			report(
				{ offset: index },
				`「${whole.slice(0, 60)}」${isWide ? '用了中文的符号' : '中间有空格'}，读者会看到这些符号，看不到${isPicture ? '图片' : '链接'}。`,
				hasSpaces
					? `请去掉文件名里的空格，或者写成 ${right}。`
					: `方括号、圆括号、叹号都用英文的，中间不空格，例如 ${right}。`,
			);
		}
	},
};
