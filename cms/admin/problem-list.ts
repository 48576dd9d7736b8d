import { element } from './element.ts';
import { leadTo } from './lead-to.ts';
import type { Found } from './problems.ts';

/** What the rules say, each sentence leading to its field. */
export function problemList(problems: Found[], before?: () => void): HTMLElement {
	return element(
		'ul',
		{ className: 'desk-problems' },
		...problems.map((problem) =>
			element(
				'li',
				{ className: `desk-${problem.severity}` },
				element(
					'button',
					{
						type: 'button',
						onclick: () => {
							before?.();
							leadTo(problem);
						},
					},
					element('strong', {}, problem.severity === 'must-fix' ? '必须改' : '建议改'),
					problem.bodyLine !== undefined && ` 正文第 ${problem.bodyLine} 行`,
					` ${problem.message}`,
					element('span', {}, problem.fix),
				),
			),
		),
	);
}
