import { ask, words } from './dialog.ts';
import { element } from './element.ts';
import type { Found } from './problems.ts';
import { currentWriting, replaceWriting } from './writing.ts';

interface Overrule {
	rule: string;
	reason: string;
}

/** 「这里没有错」: asks why, and writes the reason into the text, where whoever reviews it sees it. */
export async function overrule({ rule, message }: Found): Promise<void> {
	const reason = element('textarea', { id: 'desk-reason', rows: 3, maxLength: 200 });
	const given = await ask<string>(
		'这里没有错，是因为……',
		[
			words(message),
			element('label', { htmlFor: 'desk-reason' }, '原因（审核的人会看到；这一篇里同样的提示都不再出现）'),
			reason,
		],
		[
			{
				label: '记下原因',
				isMain: true,
				value: () => {
					if (!reason.value.trim()) throw new Error('请写一句原因，例如「这是对外的服务热线」。');
					return reason.value.trim();
				},
			},
			{ label: '不写，回去改', value: () => '' },
		],
		'',
	);
	if (given) write(rule, given);
}

/** 「还是要改」: takes the reason back. */
export const takeBack = ({ rule }: Found): void => write(rule, '');

function write(rule: string, reason: string): void {
	const writing = currentWriting();
	if (!writing) return;
	const { overrule: said, ...data } = writing.data;
	const others = ((said ?? []) as Overrule[]).filter((one) => one.rule !== rule);
	replaceWriting({ ...data, overrule: reason ? [...others, { rule, reason }] : others });
}
