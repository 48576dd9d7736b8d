import { z } from 'zod';
import { AUDIENCES } from './entry.ts';
import { choice, day, optional, otherwise, text } from './fields.ts';

/** What a person agreed to. */
const CONSENT_SCOPES = { name: '只登姓名', portrait: '姓名和照片' } as const;

/**
 * People 人物登记, `people/<id>.yml`: who may be named or shown, to whom and until when; never a page by itself.
 * Publishing personal information needs a consent of its own that may be taken back (PIPL 25, 15).
 */
export const people = z.strictObject({
	name: text({ label: '姓名', max: 20 }),
	given: day({ label: '同意日期', hint: '签同意书的日子，例如 2026-03-14' }),
	scope: otherwise('portrait', choice({ label: '同意登什么', options: CONSENT_SCOPES })),
	audience: otherwise('public', choice({ label: '同意给谁看', options: AUDIENCES })),
	until: optional(day({ label: '同意到哪天', hint: '过了这一天自动撤下' })),
	withdrawn: optional(day({ label: '撤回日期', hint: '本人撤回同意的日子；写上就立刻撤下' })),
	document: optional(text({ label: '同意书存放处', hint: '不会公开', max: 60 })),
});

export type Person = z.output<typeof people>;
