import type { Template } from '../templates/template.ts';
import { ask, words } from './dialog.ts';
import { element } from './element.ts';
import { currentWriting, replaceWriting } from './writing.ts';

/** Lets somebody begin from a filled template; what was typed already stays where the template leaves room for it. */
export async function chooseTemplate(templates: Template[]): Promise<void> {
	const list = element(
		'div',
		{ className: 'desk-templates', role: 'radiogroup', 'aria-label': '模板' },
		...templates.map(({ id, title, hint }, at) =>
			element(
				'label',
				{},
				element('input', { type: 'radio', name: 'template', value: id, checked: at === 0 }),
				element('strong', {}, title),
				element('span', {}, hint),
			),
		),
	);
	const chosen = await ask<string>(
		'从模板开始',
		[words('选一个，里面的字都可以改。'), list],
		[
			{
				label: '用这个',
				isMain: true,
				value: () => list.querySelector<HTMLInputElement>('input:checked')?.value ?? '',
			},
			{ label: '不用模板', value: () => '' },
		],
		'',
	);
	const template = templates.find(({ id }) => id === chosen);
	const writing = currentWriting();
	if (!template || !writing) return;
	const typed = Object.fromEntries(Object.entries(writing.data).filter(([name, value]) => value && name !== 'body'));
	const body = [template.data.body, writing.data.body].filter(Boolean).join('\n\n');
	replaceWriting({ ...template.data, ...typed, body });
}
