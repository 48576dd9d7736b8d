import { element } from './element.ts';
import { leadTo } from './lead-to.ts';
import { overrule, takeBack } from './overrule.ts';
import { type Found, WEIGHT_WORDS } from './problems.ts';

/**
 * What the rules say, each sentence leading to its field, with a way to say that nothing is wrong.
 * @param before called before anything else happens: what shows the list goes away.
 */
export function problemList(problems: Found[], before: () => void): HTMLElement {
	const button = (className: string, onclick: () => void, ...content: Parameters<typeof element>[2][]) => {
		const first = () => {
			before();
			onclick();
		};
		return element('button', { type: 'button', className, onclick: first }, ...content);
	};
	const item = (problem: Found) => {
		const { severity, bodyLine, message, fix, mayOverrule, reason } = problem;
		const isOver = severity === 'overruled';
		return element(
			'li',
			{ className: severity },
			button(
				'lead',
				() => leadTo(problem),
				element('strong', {}, WEIGHT_WORDS[severity]),
				bodyLine !== undefined && ` 正文第 ${bodyLine} 行`,
				` ${message}`,
				element('span', {}, isOver ? `原因：${reason}` : fix),
			),
			isOver && button('as-link', () => takeBack(problem), '还是要改'),
			mayOverrule && !isOver && button('as-link', () => void overrule(problem), '这里没有错，说明原因'),
		);
	};
	return element('ul', { className: 'desk-problems' }, ...problems.map(item));
}
