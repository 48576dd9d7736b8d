import { joinLines } from './chinese/line-joining.ts';
import { unmark } from './chinese/marks.ts';
import { nameFootnotes } from './footnotes.ts';

/** What the parser made of a marked source, as it is shown. */
export const finish = (marked: string): string => joinLines(unmark(classAlignment(nameFootnotes(marked)))).trim();

/** Says by class what the parser says by style. */
function classAlignment(html: string): string {
	return html.replace(/<(t[dh]) style="text-align: ?(left|center|right);?">/g, '<$1 class="align-$2">');
}
